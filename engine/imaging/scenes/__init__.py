"""Sheets with ink on them and the camera that looks at them: composed scenes are made of these."""
