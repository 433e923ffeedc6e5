// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QStringList>
#include <map>
#include <mutex>
#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

namespace likeness::engine::opencv {

//! A network from an ONNX file, run on the CPU. Knows nothing of faces. Runs one call at a time; any thread.
class OnnxNet
{
public:
    using Tensors = std::map<QString, cv::Mat>;

    //! ErrorKind::File or Integrity, subject the file.
    static Result<std::unique_ptr<OnnxNet>> load(const QString &file);

    //! Outputs by the names asked for; throws cv::Exception where the network cannot take the inputs. An input of an
    //! empty name is the only one the network has.
    Tensors run(const Tensors &inputs, const QStringList &outputs);

    //! All that comes out at the end, whatever its name.
    std::vector<cv::Mat> run(const Tensors &inputs);

    const QString &file() const { return m_file; }
    Error unfit(const QString &why) const; //!< Integrity: loaded, but not of the kind that is needed

private:
    OnnxNet(const cv::dnn::Net &net, QString file);

    std::vector<cv::Mat> forward(const Tensors &inputs, const std::vector<cv::String> &names);

    std::mutex m_one;
    cv::dnn::Net m_net;
    QString m_file;
};

} // namespace likeness::engine::opencv
