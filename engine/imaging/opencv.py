"""The one place that imports OpenCV, with its side effects undone.

The pixel limit is read once, at import. Importing the wheel points Qt at its own plugins
and fonts, which would break the window, and children's library path at its own folder, so
those variables get their old values back.
OpenCV also writes every decoding fault to standard error; our sentence replaces that noise.
"""

import os

MEGAPIXEL = 1_000_000
MAX_PIXELS = 50 * MEGAPIXEL
KEPT = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")

_before = {name: os.environ.get(name) for name in KEPT}
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = str(MAX_PIXELS)

import cv2  # noqa: E402  (the limit above must be set first)

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

__all__ = ["MAX_PIXELS", "MEGAPIXEL", "cv2"]
