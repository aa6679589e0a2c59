"""Who asked for mail: addresses confirmed by mail, the outbox, what somebody follows."""
