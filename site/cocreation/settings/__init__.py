"""Settings by topic, and four profiles: embedded, dev, test, production. They know no app's code."""
