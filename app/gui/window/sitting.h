// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/erasing.h"
#include "assembly/options.h"

#include <QObject>
#include <memory>
#include <optional>

namespace likeness::net {
class SingleInstance;
}

namespace likeness::gui {

class MainWindow;

//! What became of a wish to delete everything.
struct Erasure
{
    assembly::Erased files{};
    QStringList keys{}; //!< entries that the system's key store would not give up

    bool isWhole() const { return files == assembly::Erased() && keys.isEmpty(); }
};

//! With what a window begins.
struct Beginning
{
    assembly::Options options{};
    QStringList photos{};
    std::optional<Erasure> erasure{}; //!< which was just done, and is told first
};

//! The window with all that stands behind it, from its first paint to its end. When it goes, nothing of the data folder
//! is open any more. Runs no event loop.
class Sitting : public QObject
{
    Q_OBJECT

public:
    //! The instance holds the data folder and outlives it.
    Sitting(Beginning beginning, net::SingleInstance &instance);
    ~Sitting() override;

    MainWindow &window();
    void end(); //!< the program ends as it should: keeps what the next start begins with

    //! Deletes all that this program keeps in the data folder, when no sitting has it open, and tells with what the
    //! next one begins.
    static Beginning erase(const assembly::Options &options, const QStringList &leftKeys);

signals:
    void eraseWanted(const QStringList &leftKeys); //!< everything is to be deleted once this has gone

private:
    void begin();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::gui
