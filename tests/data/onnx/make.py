#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the tiny networks that tst_plugins loads; needs python3-onnx and python3-numpy. Run in this folder."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper, save


def const(name, values):
    return numpy_helper.from_array(np.asarray(values, dtype=np.float32), name)


def ints(name, values):
    return numpy_helper.from_array(np.asarray(values, dtype=np.int64), name)


def model(file, nodes, inputs, outputs, constants):
    graph = helper.make_graph(
        nodes, file,
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in inputs],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in outputs], constants)
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=6), file)


def anchors(side):
    sizes = [(8, 3), (16, 2), (32, 2), (64, 3)]
    return sum((side // stride) ** 2 * count for stride, count in sizes)


def dense(name, source, weights, bias, shape):
    """A dense layer over the three mean colours of the input."""
    weights = np.asarray(weights).T.reshape(-1, 3, 1, 1)
    return [helper.make_node("Conv", [source, name + "_w", name + "_b"], [name + "_flat"], kernel_shape=[1, 1]),
            helper.make_node("Reshape", [name + "_flat", name + "_s"], [name])], [
        const(name + "_w", weights), const(name + "_b", bias), ints(name + "_s", shape)]


def finder(file):
    """Sees a face of 40 pixels in the middle of any square that is not dark, by the first anchor of stride 64."""
    side = 64
    count = anchors(side)
    at = 8 * 8 * 3 + 4 * 4 * 2 + 2 * 2 * 2
    conf_w = np.zeros((3, 2 * count))
    conf_w[:, 2 * at + 1] = 0.01
    loc_b = np.zeros(14 * count)
    loc_b[14 * at + 2] = loc_b[14 * at + 3] = np.log(40 / 128) / 0.2
    loc_b[14 * at + 6] = 1
    iou_b = np.zeros(count)
    iou_b[at] = 1
    nodes = [helper.make_node("GlobalAveragePool", ["input"], ["mean"])]
    constants = []
    for name, w, b, columns in (("loc", np.zeros((3, 14 * count)), loc_b, 14), ("conf", conf_w, np.zeros(2 * count), 2),
                                ("iou", np.zeros((3, count)), iou_b, 1)):
        more, values = dense(name, "mean", w, b, [count, columns])
        nodes += more
        constants += values
    model(file, nodes, [("input", [1, 3, side, side])],
          [("loc", [count, 14]), ("conf", [count, 2]), ("iou", [count, 1])], constants)


def landmarker(file):
    """Always the same plain face, in parts of the crop."""
    points = np.zeros((68, 2))
    for i in range(17):
        angle = np.pi * (1 - i / 16)
        points[i] = [1.08 * np.cos(angle), 0.05 + 1.75 * np.sin(angle)]
    for i in range(5):
        lift = -0.38 - 0.03 * (2 - abs(i - 2))
        points[17 + i], points[26 - i] = [-0.92 + 0.18 * i, lift], [0.92 - 0.18 * i, lift]
        points[31 + i] = [-0.24 + 0.12 * i, 0.78]
    for i in range(4):
        points[27 + i] = [0, 0.05 + 0.2 * i]
    for first, n, cx, cy, rx, ry in ((36, 6, -0.5, 0, 0.24, 0.09), (42, 6, 0.5, 0, 0.24, 0.09),
                                     (48, 12, 0, 1.12, 0.42, 0.16), (60, 8, 0, 1.12, 0.32, 0.02)):
        for i in range(n):
            angle = np.pi * (1 + 2 * i / n)
            points[first + i] = [cx + rx * np.cos(angle), cy + ry * np.sin(angle)]
    points = points * 0.36 + [0.5, 0.35]
    nodes, constants = dense("points", "mean", np.zeros((3, 136)), points.reshape(136), [1, 136])
    nodes.insert(0, helper.make_node("GlobalAveragePool", ["input"], ["mean"]))
    model(file, nodes, [("input", [1, 3, 112, 112])], [("points", [1, 136])], constants)


def swapper(file):
    """Mixes the two faces half and half."""
    nodes = [helper.make_node("Add", ["target", "source"], ["sum"]), helper.make_node("Mul", ["sum", "half"], ["face"])]
    model(file, nodes, [("target", [1, 3, 128, 128]), ("source", [1, 3, 128, 128])], [("face", [1, 3, 128, 128])],
          [const("half", np.full(1, 0.5))])


def embedded(file, embedder):
    """The identity is the mean colour; the face is painted in it."""
    model(embedder, [helper.make_node("GlobalAveragePool", ["input"], ["mean"]),
                     helper.make_node("Flatten", ["mean"], ["identity"])],
          [("input", [1, 3, 112, 112])], [("identity", [1, 3])], [])
    nodes = [helper.make_node("Reshape", ["source", "shape"], ["colour"]),
             helper.make_node("Mul", ["target", "none"], ["black"]),
             helper.make_node("Add", ["black", "colour"], ["face"])]
    model(file, nodes, [("target", [1, 3, 128, 128]), ("source", [1, 3])], [("face", [1, 3, 128, 128])],
          [ints("shape", [1, 3, 1, 1]), const("none", np.zeros(1))])


finder("finder.onnx")
landmarker("landmarker.onnx")
swapper("swapper.onnx")
embedded("embedded.onnx", "embedder.onnx")
