"""What is asked: reads only, each showing the actor no more than `visible` allows."""
