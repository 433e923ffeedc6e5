// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

// NOLINTNEXTLINE(readability-function-size): a table, not work
const QList<Command> &commands()
{
    static const QList<Command> table{
        {u"fuse",
         {u"Fuse faces of photos into a material (FuseFace).", u"将照片中的人脸融合到素材(FuseFace)。"},
         {{u"force"_s, u"dry-run"_s},
          {u"project"_s, u"material"_s, u"photo"_s, u"rect"_s, u"template-face"_s, u"logo"_s, u"logo-rect"_s,
           u"reason"_s, u"profile-degree"_s, u"face-degree"_s, u"meta"_s, u"return"_s, u"out"_s}},
         runFuse},
        {u"face-fusion",
         {u"Fuse the largest face of a photo (FaceFusion, 2018-12-01).",
          u"融合照片中最大的人脸(FaceFusion，2018-12-01)。"},
         {{u"force"_s, u"dry-run"_s, u"celebrity-identify"_s},
          {u"project"_s, u"material"_s, u"photo"_s, u"meta"_s, u"return"_s, u"out"_s}},
         runFaceFusion},
        {u"fuse-ultra",
         {u"Fuse faces into a picture of your own (FuseFaceUltra).", u"将人脸融合到自备的模板图(FuseFaceUltra)。"},
         {{u"force"_s, u"dry-run"_s},
          {u"template"_s, u"photo"_s, u"rect"_s, u"template-rect"_s, u"logo"_s, u"logo-rect"_s, u"reason"_s, u"warp"_s,
           u"enhance"_s, u"smooth"_s, u"teeth"_s, u"makeup"_s, u"model-type"_s, u"return"_s, u"out"_s}},
         runFuseUltra},
        {u"video submit",
         {u"Submit a video job (SubmitVideoFaceFusionJob).", u"提交视频融合任务(SubmitVideoFaceFusionJob)。"},
         {{u"force"_s, u"wait"_s, u"celebrity-identify"_s},
          {u"project"_s, u"material"_s, u"photo"_s, u"rect"_s, u"template-face"_s, u"logo"_s, u"logo-rect"_s, u"meta"_s,
           u"upload-url"_s, u"user-ip"_s, u"out"_s}},
         runVideoSubmit},
        {u"video status", {u"Ask about a video job once.", u"查询一次视频任务。"}, {{}, {}}, runVideoStatus, 1},
        {u"video wait",
         {u"Wait for a video job and fetch the video.", u"等待视频任务完成并下载视频。"},
         {{u"force"_s}, {u"out"_s}},
         runVideoWait,
         1},
        {u"video list", {u"List the video jobs known here.", u"列出已知的视频任务。"}, {{}, {}}, runVideoList},
        {u"faces", {u"Find the faces of a picture.", u"查找图片中的人脸。"}, {{u"landmarks"_s}, {}}, runFaces, 1},
        {u"materials list",
         {u"List a project's materials.", u"列出活动的素材。"},
         {{}, {u"project"_s}},
         runMaterialsList},
        {u"materials add",
         {u"Add a picture or video as a material (local service).", u"添加图片或视频素材(本地服务)。"},
         {{}, {u"project"_s, u"id"_s, u"name"_s}},
         runMaterialsAdd,
         1},
        {u"materials remove",
         {u"Remove a material (local service).", u"删除素材(本地服务)。"},
         {{}, {}},
         runMaterialsRemove,
         1},
        {u"projects add",
         {u"Add a project (local service).", u"新建活动(本地服务)。"},
         {{}, {u"name"_s}},
         runProjectsAdd,
         1},
        {u"projects list", {u"List the projects (local service).", u"列出活动(本地服务)。"}, {{}, {}}, runProjectsList},
        {u"projects remove",
         {u"Remove a project with its materials (local service).", u"删除活动及其素材(本地服务)。"},
         {{}, {}},
         runProjectsRemove,
         1},
        {u"batch run",
         {u"Make many pictures from a table or a folder, and go on where it ended.",
          u"按任务表或文件夹批量融合，可从中断处继续。"},
         {{u"force"_s},
          {u"photos"_s, u"project"_s, u"materials"_s, u"out-dir"_s, u"name"_s, u"jobs"_s, u"rate"_s, u"budget"_s}},
         runBatch,
         1},
        {u"history list", {u"List past calls, newest first.", u"列出历史记录，最新的在前。"}, {{}, {}}, runHistoryList},
        {u"history show", {u"Show one past call.", u"显示一条历史记录。"}, {{}, {}}, runHistoryShow, 1},
        {u"history export",
         {u"Print the history as CSV or JSON.", u"以 CSV 或 JSON 输出历史记录。"},
         {{}, {u"format"_s}},
         runHistoryExport},
        {u"budget show",
         {u"Show the billed calls made, and how many there may be.", u"显示已计费调用次数与预算。"},
         {{}, {}},
         runBudgetShow},
        {u"budget set",
         {u"Bound the billed calls: a number, or none.", u"设置计费调用的预算：数字或 none。"},
         {{}, {}},
         runBudgetSet,
         1},
        {u"budget reset",
         {u"Count billed calls from nought again.", u"将计费调用重新从零计数。"},
         {{}, {}},
         runBudgetReset},
        {u"sign",
         {u"Show every step of a signature.", u"显示签名的每一步。"},
         {{},
          {u"method"_s, u"host"_s, u"path"_s, u"query"_s, u"content-type"_s, u"payload"_s, u"timestamp"_s, u"action"_s,
           u"service"_s}},
         runSign},
        {u"serve",
         {u"Run the embedded service alone.", u"单独运行内置服务。"},
         {{u"public-urls-only"_s, u"refuse-replays"_s, u"allow-remote"_s},
          {u"listen"_s, u"credentials"_s, u"limits"_s, u"fault"_s, u"tls-cert"_s, u"tls-key"_s}},
         runServe},
        {u"demo",
         {u"Fill a data folder with samples and fuse a picture.", u"准备示例并融合一张图片。"},
         {{}, {u"out-dir"_s}},
         runDemo},
        {u"completion",
         {u"Print what makes a shell complete this command: bash, zsh or fish.",
          u"输出 Shell 的命令补全脚本：bash、zsh 或 fish。"},
         {{}, {}},
         runCompletion,
         1},
    };
    return table;
}

const Known &globalOptions()
{
    static const Known known{
        {u"json"_s, u"q"_s, u"v"_s, u"version"_s, u"help"_s, u"h"_s},
        {u"profile"_s, u"endpoint"_s, u"region"_s, u"timeout"_s, u"retries"_s, u"data-dir"_s, u"language"_s}};
    return known;
}

const Command *findCommand(const QStringList &words)
{
    const QString line = words.join(u' ') + u' ';
    for (const Command &command : commands()) {
        if (line.startsWith(QStringView(command.words).toString() + u' '))
            return &command;
    }
    return nullptr;
}

namespace {

constexpr char globalWords[] = "--profile NAME --endpoint URL --region R --timeout S --retries N --data-dir DIR "
                               "--json --language L -q -v --version --help";

} // namespace

QString helpText(api::Language language)
{
    QString text = u"likeness-cli COMMAND [OPTION]…\n\n"_s;
    for (const Command &command : commands())
        text += u"  %1  %2\n"_s.arg(QStringView(command.words).toString(), -18).arg(command.summary.in(language));
    return text + u'\n' + QLatin1StringView(globalWords) + u'\n';
}

QString commandHelp(const Command &command, api::Language language)
{
    QString text =
        u"likeness-cli %1 [OPTION]…\n%2\n\n"_s.arg(QStringView(command.words).toString(), command.summary.in(language));
    for (const QString &name : command.options.values)
        text += u"  --%1 …\n"_s.arg(name);
    for (const QString &name : command.options.flags)
        text += u"  --%1\n"_s.arg(name);
    return text + u'\n' + QLatin1StringView(globalWords) + u"\nman likeness-cli\n"_s;
}

} // namespace likeness::cli
