"""The desk: what waits for whom, the decisions, and the log of every act."""
