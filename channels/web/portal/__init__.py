"""The portal: where clients log requests, follow their cases and find answers by themselves (C1, C2)."""
