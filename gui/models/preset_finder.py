"""Which preset a draft is, if it is one."""

from engine.presets import PRESETS
from gui.models.network_draft import NetworkDraft, PictureShape

OWN = ""  # the name of what is no preset


class PresetFinder:
    """Builds every preset once for pictures of a kind, and remembers them."""

    def __init__(self) -> None:
        self._built: dict[tuple[PictureShape, int], dict[str, NetworkDraft]] = {}

    def find(self, draft: NetworkDraft) -> str:
        """The name of the preset that the draft is; OWN where it is none."""
        presets = self._for(draft.input_shape, draft.classes)
        return next((name for name, each in presets.items() if each == draft), OWN)

    def _for(self, shape: PictureShape, classes: int) -> dict[str, NetworkDraft]:
        if (shape, classes) not in self._built:
            self._built[shape, classes] = {
                name: NetworkDraft.of(preset.build(shape, classes))
                for name, preset in PRESETS.items()
                if min(shape[1:]) >= preset.smallest
            }
        return self._built[shape, classes]
