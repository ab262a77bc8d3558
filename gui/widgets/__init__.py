"""Widgets that more than one page can use; none knows a page or the session."""
