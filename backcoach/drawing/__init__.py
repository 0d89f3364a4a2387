"""Painters that screen and paper share."""
