"""The figures of nn.benchmarks.StepTimes in PyTorch, with float64.

Arguments: how many threads OpenBLAS takes, and how many OpenMP takes.
"""

import os
import sys

BLAS_THREADS, OPENMP_THREADS = sys.argv[1:3]
# read when the libraries are loaded
os.environ["OPENBLAS_NUM_THREADS"] = BLAS_THREADS
os.environ["OMP_NUM_THREADS"] = OPENMP_THREADS

import torch
from torch.nn import functional

import meter

torch.set_default_dtype(torch.float64)
torch.set_num_threads(int(OPENMP_THREADS))
torch.manual_seed(1)

CLASSES = 10
RATE = 0.01


def step(network, *shape):
    """One whole step, always on the same batch: forward, loss, backward, update."""
    x = torch.rand(*shape)
    labels = torch.randint(CLASSES, (shape[0],))
    optimizer = torch.optim.SGD(network.parameters(), lr=RATE)

    def take():
        optimizer.zero_grad(set_to_none=True)
        loss = functional.cross_entropy(network(x), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    return take


def dense(*widths, batch_norm=False):
    """Dense layers, behind each hidden one batch normalisation if wanted, and ReLU."""
    layers = []
    for inputs, outputs in zip(widths[:-2], widths[1:-1]):
        layers.append(torch.nn.Linear(inputs, outputs))
        if batch_norm:
            layers.append(torch.nn.BatchNorm1d(outputs))
        layers.append(torch.nn.ReLU())
    return torch.nn.Sequential(*layers, torch.nn.Linear(*widths[-2:]))


def images(batch_norm=False):
    return dense(784, 256, 128, CLASSES, batch_norm=batch_norm)


def convolution():
    """Two convolutions, each with ReLU and pooling, and a dense layer."""
    return torch.nn.Sequential(
        torch.nn.Conv2d(1, 8, 3, padding=1), torch.nn.ReLU(), torch.nn.MaxPool2d(2),
        torch.nn.Conv2d(8, 16, 3, padding=1), torch.nn.ReLU(), torch.nn.MaxPool2d(2),
        torch.nn.Flatten(), torch.nn.Linear(16 * 7 * 7, CLASSES))


def product(a, b):
    return lambda: a @ b


def check(function, *shapes):
    """One whole gradient check, of every entry of every input: what PyTorch calls the slow mode."""
    inputs = [torch.randn(*shape, requires_grad=True) for shape in shapes]
    return lambda: torch.autograd.gradcheck(function, inputs)


def check_lstm():
    """5 inputs, 6 units, two sequences of 4 steps."""
    lstm = torch.nn.LSTM(5, 6)
    start = torch.zeros(1, 2, 6)

    def outputs(x, *weights):
        return torch._VF.lstm(x, (start, start), weights, True, 1, 0.0, True, False, False)[0]

    return check(outputs, (4, 2, 5), *(weight.shape for weight in lstm.parameters()))


FIGURES = {
    "product.forward": lambda: product(torch.randn(64, 784), torch.randn(784, 256)),
    "product.weight-gradient": lambda: product(torch.randn(64, 784).T, torch.randn(64, 256)),
    "product.input-gradient": lambda: product(torch.randn(64, 256), torch.randn(784, 256).T),
    "product.second-layer": lambda: product(torch.randn(64, 256), torch.randn(256, 128)),
    "step.1": lambda: step(images(), 1, 784),
    "step.16": lambda: step(images(), 16, 784),
    "step.64": lambda: step(images(), 64, 784),
    "step.256": lambda: step(images(), 256, 784),
    "step.batch-norm.16": lambda: step(images(batch_norm=True), 16, 784),
    "step.batch-norm.64": lambda: step(images(batch_norm=True), 64, 784),
    "step.batch-norm.256": lambda: step(images(batch_norm=True), 256, 784),
    "digits.32": lambda: step(dense(64, 64, CLASSES), 32, 64),
    "convolution.64": lambda: step(convolution(), 64, 1, 28, 28),
    "check.dense": lambda: check(functional.linear, (8, 20), (30, 20), (30,)),
    "check.batch-norm": lambda: check(
        lambda x, gamma, beta: functional.batch_norm(x, None, None, gamma, beta, training=True), (8, 10), (10,), (10,)),
    "check.convolution": lambda: check(
        lambda x, w, b: functional.conv2d(x, w, b, padding=1), (2, 3, 8, 8), (4, 3, 3, 3), (4,)),
    "check.lstm": check_lstm,
}

meter.answer(FIGURES)
