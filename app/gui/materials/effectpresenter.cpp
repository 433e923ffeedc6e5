// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/effectpresenter.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

EffectPresenter::EffectPresenter(EffectView &view, EffectActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{}

EffectPresenter::~EffectPresenter()
{
    stop();
    if (m_runs > 0 && !m_actions.folder.isEmpty()) // pictures of people stay no longer than they are shown
        QDir(m_actions.folder).removeRecursively();
}

void EffectPresenter::stop()
{
    for (QPointer<Operation> *each : {&m_running, &m_loading, &m_loadingTemplate}) {
        // It is no longer the one that is waited for when its end is told.
        if (Operation *operation = std::exchange(*each, nullptr)) {
            operation->disconnect(this);
            operation->cancel();
        }
    }
}

QString EffectPresenter::resultOf(const QString &photo) const { return m_tries.value(photo).file; }

QString EffectPresenter::titleOf(const QString &photo) const { return QFileInfo(photo).completeBaseName(); }

void EffectPresenter::open(const QString &project, const workflow::Material &material)
{
    if (project != m_project || material.id != m_material.id) {
        stop();
        m_tries.clear();
        m_tried.clear();
        m_template = {};
        m_large.clear();
        m_view.showIdle();
        m_view.clearMessage();
    }
    m_project = project;
    m_material = material;
    m_view.showMaterial(material.name.isEmpty() ? material.id : material.name,
                        m_actions.isBilled && m_actions.isBilled());
    m_view.showGrid();
    show();
    if (!m_template.isNull() || material.picturePath.isEmpty())
        return;
    auto *loading = m_actions.picture(material.picturePath);
    m_loadingTemplate = loading;
    loading->whenDone(this, [this, of = material.id](const Result<QImage> &picture) {
        if (picture && of == m_material.id)
            m_template = *picture;
    });
    loading->start();
}

void EffectPresenter::offerPhotos(const QStringList &paths)
{
    if (m_photos.isEmpty())
        addPhotos(paths);
}

void EffectPresenter::addPhotos(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_photos.contains(path))
            m_photos.append(path);
    }
    show();
}

void EffectPresenter::removePhoto(const QString &path)
{
    m_photos.removeAll(path);
    if (!isRunning()) {
        m_tries.remove(path);
        m_tried.removeAll(path);
    }
    show();
}

void EffectPresenter::show()
{
    QList<FilmItem> items;
    for (const QString &photo : std::as_const(m_photos))
        items.append({.id = photo, .title = titleOf(photo), .note = QDir::toNativeSeparators(photo)});
    m_view.showPhotos(items);
    m_view.showReady(!m_photos.isEmpty() && m_material.isUsable() && !isRunning());
    showResults();
}

void EffectPresenter::showResults()
{
    QList<FilmItem> items;
    for (const QString &photo : std::as_const(m_tried)) {
        const Try tried = m_tries.value(photo);
        const bool failed = tried.error && tried.error->kind != ErrorKind::Cancelled;
        const Message why = failed ? m_actions.errorWords(*tried.error) : Message();
        const bool waits = tried.file.isEmpty() && !failed;
        QString sign = waits ? QStringLiteral("image-x-generic") : QString();
        if (failed)
            sign = QStringLiteral("process-stop");
        items.append({.id = photo,
                      .title = titleOf(photo),
                      .note = failed ? why.advice : QDir::toNativeSeparators(photo),
                      .sign = sign,
                      .trouble = why.text,
                      .picture = tried.file});
    }
    m_view.showResults(items, tally());
}

QString EffectPresenter::tally() const
{
    if (m_tried.isEmpty())
        return {};
    int good = 0;
    for (const QString &photo : m_tried)
        good += m_tries.value(photo).file.isEmpty() ? 0 : 1;
    //: %1 and %2 are counts of photos
    return tr("%1 of %2 photos fused").arg(QLocale().toString(good), QLocale().toString(m_tried.size()));
}

void EffectPresenter::run()
{
    if (m_photos.isEmpty() || !m_material.isUsable() || isRunning())
        return;
    m_view.clearMessage();
    m_view.showGrid();
    m_large.clear();
    m_tried = m_photos;
    m_tries.clear();
    const QString folder = m_actions.folder + QStringLiteral("/%1").arg(++m_runs);
    auto *run = m_actions.run({.project = m_project, .material = m_material.id, .photos = m_tried, .folder = folder});
    m_running = run;
    connect(run, &workflow::EffectRun::photoEnded, this, &EffectPresenter::take);
    connect(run, &Operation::progressed, this, [this](const Progress &progress) {
        //: %1 and %2 are counts of photos
        m_view.showProgress(tr("Photo %1 of %2").arg(progress.done).arg(progress.total), progress.done, progress.total);
    });
    run->whenDone(this, [this, run](const Result<Tally> &tally) {
        if (m_running == run)
            conclude(tally);
    });
    m_view.showProgress(tr("Photo %1 of %2").arg(0).arg(m_tried.size()), 0, m_tried.size());
    show();
    run->start();
}

void EffectPresenter::take(int index, const Result<QString> &file)
{
    Try &tried = m_tries[m_tried.at(index)];
    if (file)
        tried.file = *file;
    else
        tried.error = file.error();
    showResults();
}

void EffectPresenter::conclude(const Result<Tally> &tally)
{
    m_running = nullptr;
    m_view.showIdle();
    show();
    if (!tally && tally.error().kind != ErrorKind::Cancelled)
        return m_view.showMessage(m_actions.errorWords(tally.error()));
    const auto first = std::ranges::find_if(m_tried, [this](const QString &photo) {
        const auto &error = m_tries.value(photo).error;
        return error && error->kind != ErrorKind::Cancelled;
    });
    if (!tally || tally->failed == 0 || first == m_tried.end())
        return;
    const Error error = *m_tries.value(*first).error;
    Message message = m_actions.errorWords(error);
    message.severity = Severity::Warning;
    const QString name = QFileInfo(*first).fileName();
    message.text = tally->failed == 1
                       //: %1 is the name of a photo, %2 a sentence that says why
                       ? tr("%1 could not be fused: %2").arg(name, message.text)
                       //: %1 is the name of a photo, %2 a sentence that says why
                       : tr("%n photo(s) could not be fused. %1: %2", nullptr, tally->failed).arg(name, message.text);
    m_view.showMessage(message);
}

void EffectPresenter::cancel()
{
    if (m_running)
        m_running->cancel();
}

void EffectPresenter::showResult(const QString &photo)
{
    const Try tried = m_tries.value(photo);
    if (tried.error && tried.error->kind != ErrorKind::Cancelled)
        return m_view.showMessage(m_actions.errorWords(*tried.error));
    if (tried.file.isEmpty())
        return;
    m_large = photo;
    auto *loading = m_actions.picture(tried.file);
    m_loading = loading;
    loading->whenDone(this, [this, photo](const Result<QImage> &picture) {
        if (photo != m_large)
            return;
        if (picture)
            m_view.showPair(m_template, *picture, titleOf(photo));
        else if (picture.error().kind != ErrorKind::Cancelled)
            m_view.showMessage(m_actions.errorWords(picture.error()));
    });
    loading->start();
}

void EffectPresenter::step(int by)
{
    for (qsizetype at = m_tried.indexOf(m_large) + by; at >= 0 && at < m_tried.size(); at += by) {
        if (!resultOf(m_tried.at(at)).isEmpty())
            return showResult(m_tried.at(at));
    }
}

} // namespace likeness::gui

#include "moc_effectpresenter.cpp"
