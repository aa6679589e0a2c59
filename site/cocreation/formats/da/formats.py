"""Danish, as Dansk Sprognævn recommends: the day with a full stop, the month in words."""

DATE_FORMAT = "j. F Y"
SHORT_DATE_FORMAT = "j. b Y"
DATETIME_FORMAT = "j. F Y H.i"
TIME_FORMAT = "H.i"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j. F"
