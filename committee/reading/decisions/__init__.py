"""What finds a resolution: what announces it, its limbs, who moved it and how they voted."""
