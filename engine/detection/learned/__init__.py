"""The learned detector: one fully convolutional network, looked through at several scales."""
