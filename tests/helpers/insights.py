"""Insights, from that of an empty diary to a pattern."""

from datetime import date

from backcoach.diary.measures import (
    After,
    Coming,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
)

TODAY, SINCE = date(2025, 6, 29), date(2025, 3, 3)
LONG_AGO, LATER = date(2023, 11, 20), date(2025, 7, 27)
NOTHING = Insight(TODAY, None, None, None, 0, Tier.NOT_ENOUGH, Coverage(0, 0))
IN_A_PAUSE = Insight(TODAY, None, SINCE, None, 0, Tier.NOT_ENOUGH, Coverage(0, 0))
FEW_DAYS = Insight(
    TODAY, SINCE, None, SINCE, 0, Tier.NOT_ENOUGH, Coverage(4, 5), Coming(LATER), recent=5.5
)
FEW_LOGGED = Insight(TODAY, SINCE, None, SINCE, 17, Tier.NOT_ENOUGH, Coverage(48, 119), recent=4)
EARLY = Insight(
    TODAY,
    SINCE,
    None,
    SINCE,
    7,
    Tier.EARLY,
    Coverage(40, 49),
    recent=4,
    trend=Trend(-1.3333, Direction.FALLING, 7, None),
    comparison=Comparison(5, 4, 10, 20, is_meaningful=False),
)
PATTERN = Insight(
    TODAY,
    LONG_AGO,
    None,
    SINCE,
    30,
    Tier.PATTERN,
    Coverage(201, 210),
    recent=3,
    trend=Trend(-0.5, Direction.FALLING, 29, (-0.8333, -0.04)),
    comparison=Comparison(6, 3, 12, 26, is_meaningful=True),
    after=After(Verdict.LOWER, 28, -0.512, 0.0345),
)
ALL = (NOTHING, IN_A_PAUSE, FEW_DAYS, FEW_LOGGED, EARLY, PATTERN)
