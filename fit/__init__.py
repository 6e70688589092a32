"""Fits the attribution tables of ``languages/en`` on an annotated corpus; not in the package."""
