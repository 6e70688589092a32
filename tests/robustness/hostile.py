"""Texts made to provoke scans that go over and over the same place, a unit repeated each.

They come from the rules: whatever one looks for, skips, joins or counts stands here many times
over, without the end that it waits for.
"""

from __future__ import annotations

MARKS = [
    '"', "“", "”", "'", "‘", "’", "''", "``", "«", "»", "„", "「", '"a ', "“a ", "a” ", "‘a ",
    "“a ‘b ", "“a” “b ", "“\n", "“a\n\n", '"a\n\n"', "“a ”b", "’tis ", "dogs’ ", "“,” ", '"" ',
    "(“a) ", "“a” (b) ", "“a… ", "“a”: ", "“no” ",
]  # fmt: skip
SAYING = [
    "said ", "he said, ", "said that ", "that ", "“a,” said b. ", "said a said b ", "said: ",
    "according to ", "as he said ", "who said ", "a, who said b, ", "did not say ", "not ", "to ",
    "told a that b ", "he said she said ", "says a, says b, ", "refused to ", "said, ", "“a” said ",
    "has been ", "is expected to ", "A: ", "Q: a A: b ", "ANN LEE: a\n", "— a — ", "- said Ann ",
    "and said ", "or that ", "but ", "of his ", "added that he said that ", "saying saying ",
]  # fmt: skip
NAMES = [
    "Ann Lee ", "Ann ", "ANN LEE ", "Mr. ", "Mr. Dr. Sen. ", "A. ", "A. B. Lee ", "J.", "U.S. ",
    "Ann Lee, a doctor, ", "Ann Lee (AL) ", "(MoR) ", "the Ministry of ", "of the ", "Lee's ",
    "Lee’s friend’s ", "van der ", "O'Lee ", "Ann-Lee-", "he ", "she he they it ", "the mayor ",
    "his ", "its spokesman ", "Lee and ", "Ann, Lee, ", "a b c ", "University of ", "Sr. Jr. ",
    "@ann ", "#lee ", "Ann Lee said. He said. ", "the group ", "some ", "two officials ", "'s ",
    "Ann Lee. Bob Lee. ", "President ", "Aa Bb Cc Dd. ", "Ministry ",
]  # fmt: skip
DATES = [
    "2022-03-", "2022-", "20", "on Monday ", "Monday ", "January ", "may ", "two years ", "ago ",
    "two ", "twenty-", "one hundred thousand ", "the past ", "last ", "next next ", "early ",
    "10 p.m. ", "10:", "10:10:", "3/4/", "3.4.", "the third quarter of ", "of 2015 ", "March 3, ",
    "1990s ", "'90s ", "every ", "each Monday and ", "between 2001 and ", "2001-2002-", "mid-",
    "more than ", "a year or two ", "now then later ", "Christmas ", "the day before ", "the 3rd ",
    "week week ", "half a ", "a quarter to ", "yesterday ", "3 to 4 to ", "from May to ", "T10:00",
]  # fmt: skip
SIGNS = [
    "a", "A", "aB", "é", "ß", "İ", "ﬁ", "漢", "ا", "1", "1,", "1.", "12 ", ",", ", ", ".", "...",
    "…", "?", "!", "?!", ":", ";", "(", ")", "()", "[", "{", "<", ">", "<a ", "<b>", "</", "<!--",
    "&", "&amp;", "&#8220;", "/", "\\", "http://", "http://a.b/", "www.", "a@b.", "#", "@", "_",
    "*", "|", "-", "--", "–", "—", " – ", " ", "  \n", "\n", "\r", "\r\n", "\n\n", "\t", "\v",
    "\f", "\0", "\x1b[", "\x85", "\u2028", "\u2029", "\u00a0", "\u00ad", "\u200b", "\u200d",
    "\u200e", "\u202e", "\u2060", "\ufeff", "\u0301", "a\u0301", "\ud800", "\udfff",
    "\ud83d\ude00", "👩‍💻", "🇺🇸", "\uffff", "\U0010ffff", "x ", "X ", "X. ", "x. ", "x.\n", "x\n",
    "• x\n", "1) x\n", "the ", "The ", "ten ", "a" * 79 + "\n", "a" * 79 + "\n\n", "I ", "I'm ",
    "don't ", "n't", "'", "a'", "rock'n'",
]  # fmt: skip

UNITS = [*MARKS, *SAYING, *NAMES, *DATES, *SIGNS]

#: Something long that begins once and never ends, or ends only at the end.
OPENED_ONCE = ["“", '"', "(", "‘", "<", "“a said ", "Ann Lee, ", "According to ", "He said that "]
