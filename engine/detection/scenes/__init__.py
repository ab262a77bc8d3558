"""Scenes that are composed rather than photographed: pictures with digits and the truth of them.

Digits by random pens, of many typefaces and of given data sets stand on papers, boards and panels
among words, marks, lines and stains; a camera looks at them from aslant, in bad light. What may
happen is a `SceneStyle`; one seed is one scene.
"""

from engine.detection.scenes.compose import SIZE, compose, scenes
from engine.detection.scenes.files import write_scenes
from engine.detection.scenes.scene import LABELS, Scene
from engine.detection.scenes.style import UNSEEN, SceneStyle

__all__ = ["LABELS", "SIZE", "UNSEEN", "Scene", "SceneStyle", "compose", "scenes", "write_scenes"]
