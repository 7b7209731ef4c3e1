"""The figures of nn.benchmarks.StepTimes in NumPy, with float64 and the way back written by hand.

Argument: how many threads OpenBLAS takes.
"""

import os
import sys

# read when the library is loaded
os.environ["OPENBLAS_NUM_THREADS"] = sys.argv[1]

import numpy as np

import meter

CLASSES = 10
RATE = 0.01

random = np.random.default_rng(1)


class Dense:
    """y = x · W + b."""

    def __init__(self, inputs, outputs):
        self.w = random.normal(0, np.sqrt(2 / inputs), (inputs, outputs))
        self.b = np.zeros(outputs)

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, dy, is_first):
        dx = None if is_first else dy @ self.w.T
        self.w -= RATE * (self.x.T @ dy)
        self.b -= RATE * dy.sum(axis=0)
        return dx


class Relu:
    """y = max(0, x)."""

    def forward(self, x):
        self.y = np.maximum(x, 0)
        return self.y

    def backward(self, dy, is_first):
        return dy * (self.y > 0)


class BatchNorm:
    """y = gamma · (x - mean) / sqrt(variance + epsilon) + beta."""

    MOMENTUM = 0.1
    EPSILON = 1e-5

    def __init__(self, columns):
        self.gamma, self.beta = np.ones(columns), np.zeros(columns)
        self.running_mean, self.running_variance = np.zeros(columns), np.ones(columns)

    def forward(self, x):
        mean, variance = x.mean(axis=0), x.var(axis=0)
        self.running_mean += self.MOMENTUM * (mean - self.running_mean)
        self.running_variance += self.MOMENTUM * (variance * len(x) / (len(x) - 1) - self.running_variance)
        self.inverse_deviation = 1 / np.sqrt(variance + self.EPSILON)
        self.x_hat = (x - mean) * self.inverse_deviation
        return self.gamma * self.x_hat + self.beta

    def backward(self, dy, is_first):
        d_gamma, d_beta = (dy * self.x_hat).sum(axis=0), dy.sum(axis=0)
        n = len(dy)
        dx = self.gamma * self.inverse_deviation * (dy - d_beta / n - self.x_hat * (d_gamma / n))
        self.gamma -= RATE * d_gamma
        self.beta -= RATE * d_beta
        return dx


def dense(*widths, batch_norm=False):
    """Dense layers, behind each hidden one batch normalisation if wanted, and ReLU."""
    layers = []
    for inputs, outputs in zip(widths[:-2], widths[1:-1]):
        layers.append(Dense(inputs, outputs))
        if batch_norm:
            layers.append(BatchNorm(outputs))
        layers.append(Relu())
    return [*layers, Dense(*widths[-2:])]


def images(batch_norm=False):
    return dense(784, 256, 128, CLASSES, batch_norm=batch_norm)


def step(layers, rows, pixels):
    """One whole step, always on the same batch: forward, loss, backward, update."""
    x = random.random((rows, pixels))
    target = np.eye(CLASSES)[random.integers(CLASSES, size=rows)]

    def take():
        y = x
        for layer in layers:
            y = layer.forward(y)
        shifted = y - y.max(axis=1, keepdims=True)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        loss = -(target * log_p).sum() / rows
        dy = (np.exp(log_p) - target) / rows
        for layer in reversed(layers):
            dy = layer.backward(dy, is_first=layer is layers[0])
        return loss

    return take


def product(a, b):
    return lambda: a @ b


def normal(*shape):
    return random.standard_normal(shape)


FIGURES = {
    "product.forward": lambda: product(normal(64, 784), normal(784, 256)),
    "product.weight-gradient": lambda: product(normal(64, 784).T, normal(64, 256)),
    "product.input-gradient": lambda: product(normal(64, 256), normal(784, 256).T),
    "product.second-layer": lambda: product(normal(64, 256), normal(256, 128)),
    "step.1": lambda: step(images(), 1, 784),
    "step.16": lambda: step(images(), 16, 784),
    "step.64": lambda: step(images(), 64, 784),
    "step.256": lambda: step(images(), 256, 784),
    "step.batch-norm.16": lambda: step(images(batch_norm=True), 16, 784),
    "step.batch-norm.64": lambda: step(images(batch_norm=True), 64, 784),
    "step.batch-norm.256": lambda: step(images(batch_norm=True), 256, 784),
    "digits.32": lambda: step(dense(64, 64, CLASSES), 32, 64),
}

meter.answer(FIGURES)
