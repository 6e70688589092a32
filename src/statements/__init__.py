"""Who said what, and when: statements in English news text as typed records."""
