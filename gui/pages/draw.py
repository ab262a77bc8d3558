"""skeleton"""
from PySide6.QtWidgets import QWidget
from gui.session import Session


class DrawPage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
