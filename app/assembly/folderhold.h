// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace likeness::assembly {

//! Says that this program works with a data folder, for as long as the object lives: a shared lock on the folder
//! itself, which the system takes back from a program that dies. Where there are no such locks it says nothing, and
//! sees nobody. Not for two threads at once.
class FolderHold
{
public:
    explicit FolderHold(QString folder); //!< made where it is not there; waits while another hold has it alone
    ~FolderHold();
    Q_DISABLE_COPY_MOVE(FolderHold)

    const QString &folder() const { return m_folder; }
    bool takeAlone(); //!< false: there is another hold on it, of this or another program; the own one stays shared
    void share();     //!< the end of having it alone

private:
    QString m_folder;
    int m_file = -1; //!< the folder, opened; -1: it cannot be
};

} // namespace likeness::assembly
