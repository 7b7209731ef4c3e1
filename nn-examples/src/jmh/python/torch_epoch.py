"""The whole run of nn.benchmarks.Epoch in PyTorch, with float64: read, one epoch of 784-256-128-10, test.

Arguments: how many threads OpenBLAS takes, how many OpenMP takes, and a folder with MNIST's four files.
"""

import os
import sys

BLAS_THREADS, OPENMP_THREADS, FOLDER = sys.argv[1:4]
# read when the libraries are loaded
os.environ["OPENBLAS_NUM_THREADS"] = BLAS_THREADS
os.environ["OMP_NUM_THREADS"] = OPENMP_THREADS

import numpy as np
import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
torch.set_num_threads(int(OPENMP_THREADS))
torch.manual_seed(1)

RATE = 0.1
BATCH = 64


def read(part):
    """Pixels from 0 to 1, and labels."""
    images = np.fromfile(f"{FOLDER}/{part}-images-idx3-ubyte", dtype=np.uint8, offset=16)
    labels = np.fromfile(f"{FOLDER}/{part}-labels-idx1-ubyte", dtype=np.uint8, offset=8)
    return torch.from_numpy(images.reshape(-1, 784) / 255.0), torch.from_numpy(labels.astype(np.int64))


def train(network, x, labels):
    """Mini-batch gradient descent on softmax and cross entropy, for one epoch."""
    optimizer = torch.optim.SGD(network.parameters(), lr=RATE)
    for places in torch.randperm(len(x)).split(BATCH):
        optimizer.zero_grad(set_to_none=True)
        functional.cross_entropy(network(x[places]), labels[places]).backward()
        optimizer.step()


network = torch.nn.Sequential(
    torch.nn.Linear(784, 256), torch.nn.ReLU(), torch.nn.Linear(256, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
train(network, *read("train"))
x, labels = read("t10k")
with torch.no_grad():
    accuracy = (network(x).argmax(dim=1) == labels).double().mean().item()
print(f"accuracy {accuracy:.3f}")
