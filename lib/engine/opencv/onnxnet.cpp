// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/onnxnet.h"

#include <QFile>

namespace likeness::engine::opencv {

OnnxNet::OnnxNet(const cv::dnn::Net &net, QString file)
    : m_net(net)
    , m_file(std::move(file))
{
    m_net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    m_net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
}

Result<std::unique_ptr<OnnxNet>> OnnxNet::load(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::File, .detail = opened.errorString(), .subject = file};
    const QByteArray bytes = opened.readAll();
    try {
        cv::dnn::Net net = cv::dnn::readNetFromONNX(bytes.constData(), size_t(bytes.size()));
        if (!net.empty())
            return std::unique_ptr<OnnxNet>(new OnnxNet(net, file));
    } catch (const std::exception &problem) {
        return Error{.kind = ErrorKind::Integrity, .detail = QString::fromUtf8(problem.what()), .subject = file};
    }
    return Error{.kind = ErrorKind::Integrity, .detail = QStringLiteral("no network in the file"), .subject = file};
}

OnnxNet::Tensors OnnxNet::run(const Tensors &inputs, const QStringList &outputs)
{
    std::vector<cv::String> names;
    for (const QString &name : outputs)
        names.push_back(name.toStdString());
    const std::vector<cv::Mat> values = forward(inputs, names);
    Tensors result;
    for (size_t i = 0; i < names.size(); ++i)
        result[outputs[qsizetype(i)]] = values[i];
    return result;
}

std::vector<cv::Mat> OnnxNet::run(const Tensors &inputs)
{
    return forward(inputs, m_net.getUnconnectedOutLayersNames());
}

std::vector<cv::Mat> OnnxNet::forward(const Tensors &inputs, const std::vector<cv::String> &names)
{
    const std::lock_guard lock(m_one);
    for (const auto &[name, tensor] : inputs)
        m_net.setInput(tensor, name.toStdString());
    std::vector<cv::Mat> values;
    m_net.forward(values, names);
    for (cv::Mat &value : values)
        value = value.clone(); // the network reuses its own
    return values;
}

Error OnnxNet::unfit(const QString &why) const
{
    return {.kind = ErrorKind::Integrity, .detail = why, .subject = m_file};
}

} // namespace likeness::engine::opencv
