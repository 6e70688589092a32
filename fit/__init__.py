"""Fits the attribution tables of ``languages/en`` on an annotated corpus. No part of the package."""
