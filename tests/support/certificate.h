// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QProcess>

namespace likeness::testing {

//! A certificate for 127.0.0.1 and likeness.test that signs itself, with its key, as PEM files in a folder.
struct Certificate
{
    QString certificate{};
    QString key{};

    //! By the program openssl; empty paths where that fails.
    static Certificate make(const QString &folder, const QString &name = "likeness")
    {
        const QDir place(folder);
        Certificate made{place.filePath(name + "-cert.pem"), place.filePath(name + "-key.pem")};
        const int code = QProcess::execute(
            "openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
                        "2", "-subj", "/CN=likeness.test", "-addext", "subjectAltName=IP:127.0.0.1,DNS:likeness.test",
                        "-keyout", made.key, "-out", made.certificate, "-batch"});
        return code == 0 ? made : Certificate();
    }
};

} // namespace likeness::testing
