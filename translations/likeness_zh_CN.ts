<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open photos…</source>
        <translation>打开照片(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste a photo</source>
        <translation>粘贴照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fuse</source>
        <translation>融合(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Cancel the fusion</source>
        <translation>取消融合(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the result…</source>
        <translation>保存结果(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Likeness</source>
        <translation>关于 Likeness(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Save &amp;diagnostics…</source>
        <translation>保存诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Tour in four steps</source>
        <translation>四步导览(&amp;T)</translation>
    </message>
</context>
<context>
    <name>AddressAdvice</name>
    <message>
        <source>On COS in %1: fastest for calls to the same region. A private bucket needs a pre-signed address.</source>
        <extracomment>%1 is a region such as ap-guangzhou</extracomment>
        <translation>位于 %1 的 COS：调用同一地域时最快。私有存储桶需要预签名地址。</translation>
    </message>
    <message>
        <source>Behind a CDN: refresh its copy when you change the picture, or the old one is fused.</source>
        <translation>经由 CDN：更换图片后请刷新缓存，否则融合的仍是旧图片。</translation>
    </message>
    <message>
        <source>The service fetches it itself and gives up on slow addresses: COS in the region of the calls, or a CDN, is the fastest.</source>
        <translation>服务会自行下载，地址过慢则会失败：与调用同地域的 COS 或 CDN 最快。</translation>
    </message>
    <message>
        <source>A CDN takes no uploads: give the address of the bucket itself.</source>
        <translation>CDN 不接受上传：请填写存储桶本身的地址。</translation>
    </message>
    <message>
        <source>This address carries no signature: the upload needs a pre-signed PUT address, as COS makes them.</source>
        <translation>此地址不含签名：上传需要预签名的 PUT 地址，可由 COS 生成。</translation>
    </message>
    <message>
        <source>Not an address of COS: the upload may fail, and the video then stays at the service&apos;s own address.</source>
        <translation>不是 COS 地址：上传可能失败，视频届时仅保留在服务的默认地址。</translation>
    </message>
    <message>
        <source>The signature has to last until the job ends. If the upload fails, the video stays at the service&apos;s own address.</source>
        <translation>签名须在任务结束前保持有效。若上传失败，视频将保留在服务的默认地址。</translation>
    </message>
    <message>
        <source>An address begins with https:// and the name of a host.</source>
        <translation>地址应以 https:// 开头，后接主机名。</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>即将生成</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Done earlier</source>
        <translation>先前已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to make</source>
        <translation>
            <numerusform>待生成 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Making ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>%1 and %2 are numbers of pictures</extracomment>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>Paused at %1 of %2</source>
        <extracomment>%1 and %2 are numbers of pictures</extracomment>
        <translation>已暂停：%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the last %n call(s)…</source>
        <translation>
            <numerusform>正在等待最后 %n 个调用…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n picture(s) are done</source>
        <translation>
            <numerusform>%n 张图片已全部完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped at %1 of %2</source>
        <extracomment>%1 and %2 are numbers of pictures</extracomment>
        <translation>已停止：%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 done, the rest failed</source>
        <extracomment>%1 and %2 are numbers of pictures</extracomment>
        <translation>已完成 %1/%2，其余失败</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) under way end first</source>
        <translation>
            <numerusform>先等待 %n 个进行中的调用结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done earlier</source>
        <translation>
            <numerusform>%n 个先前已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) made</source>
        <translation>
            <numerusform>已调用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>每分钟 %1 张</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Try the failed &amp;again</source>
        <translation>重试失败项(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>约剩 %n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Request ID, or what went wrong</source>
        <translation>请求 ID 或失败原因</translation>
    </message>
</context>
<context>
    <name>ExchangeModel</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds</extracomment>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>Hindrances</name>
    <message>
        <source>A batch runs: cancel it on the Batch page, or wait for its end.</source>
        <translation>批量任务正在进行：请在“批量”页取消，或等待其结束。</translation>
    </message>
    <message>
        <source>A picture is being fused: cancel it on the Compose page, or wait for it.</source>
        <translation>正在融合图片：请在“制作”页取消，或等待完成。</translation>
    </message>
    <message>
        <source>A video job is being submitted: cancel it on the Video page, or wait for it.</source>
        <translation>正在提交视频任务：请在“视频”页取消，或等待完成。</translation>
    </message>
    <message>
        <source>A video is waited for: stop following its job on the Video page, or wait for it.</source>
        <translation>正在等待视频：请在“视频”页停止跟踪该任务，或等待完成。</translation>
    </message>
    <message>
        <source>Materials are being changed: cancel that on the Materials page, or wait for it.</source>
        <translation>正在更改素材：请在“素材”页取消，或等待完成。</translation>
    </message>
    <message>
        <source>A material is being tried: cancel that on the Materials page, or wait for it.</source>
        <translation>正在试用素材：请在“素材”页取消，或等待其结束。</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
</context>
<context>
    <name>JobModel</name>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>未跟踪</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Followed elsewhere</source>
        <translation>由其他程序跟踪</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>即将完成</translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Quit Likeness</source>
        <translation>退出 Likeness</translation>
    </message>
    <message numerus="yes">
        <source>A batch is under way. %n picture(s) are not made yet.</source>
        <translation>
            <numerusform>批量任务正在进行，还有 %n 张图片未生成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls under way are waited for; nothing that is paid for is lost. The next start offers to go on.</source>
        <translation>将等待进行中的调用结束，已计费的结果不会丢失。下次启动时可继续。</translation>
    </message>
    <message>
        <source>A fusion is under way.</source>
        <translation>正在融合。</translation>
    </message>
    <message>
        <source>Its result is lost if you quit now, and it may be billed all the same.</source>
        <translation>现在退出会丢失其结果，且仍可能计费。</translation>
    </message>
    <message>
        <source>A video job is being submitted.</source>
        <translation>正在提交视频任务。</translation>
    </message>
    <message>
        <source>It does not go out if you quit now.</source>
        <translation>现在退出则不会提交。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>继续工作(&amp;K)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>1 … 6	Assign the current face to a template face</source>
        <translation>1 … 6	把当前人脸指定给模板人脸</translation>
    </message>
    <message>
        <source>0	Loosen the current face</source>
        <translation>0	取消当前人脸的指定</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Likeness</source>
        <translation>关于 Likeness</translation>
    </message>
    <message>
        <source>Likeness is a desktop studio for face fusion.</source>
        <translation>Likeness 是一款人脸融合桌面工作室。</translation>
    </message>
    <message>
        <source>Space	Play or pause the video</source>
        <translation>空格	播放或暂停视频</translation>
    </message>
    <message>
        <source>← →	One picture of the video back or forward</source>
        <translation>← →	视频后退或前进一帧</translation>
    </message>
    <message>
        <source>F, M, L	Video: full screen, mute, begin again</source>
        <translation>F、M、L	视频：全屏、静音、循环</translation>
    </message>
    <message>
        <source>Likeness is free software under the Apache License 2.0. It uses Qt (LGPL 3), OpenCV (Apache 2.0), dlib and Boost (Boost licence), OpenSSL (Apache 2.0), FFmpeg (LGPL 2.1 or GPL 2), libjpeg-turbo and Exempi (BSD). Use only photos of people who have agreed to it.</source>
        <translation>Likeness 是采用 Apache 许可证 2.0 的自由软件。它使用了 Qt（LGPL 3）、OpenCV（Apache 2.0）、dlib 和 Boost（Boost 许可证）、OpenSSL（Apache 2.0）、FFmpeg（LGPL 2.1 或 GPL 2）、libjpeg-turbo 和 Exempi（BSD）。请仅使用已获本人同意的照片。</translation>
    </message>
    <message>
        <source>Save the diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+8	The pages, from the top</source>
        <translation>Alt+1 … Alt+8	自上而下的各页</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Compose</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检视</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Photos (%1)</source>
        <translation>照片 (%1)</translation>
    </message>
</context>
<context>
    <name>RunDifferences</name>
    <message>
        <source>%1 × %2 at %3, %4</source>
        <extracomment>%1 and %2 are a rectangle&apos;s width and height in pixels, %3 and %4 its left and upper edge</extracomment>
        <translation>%1 × %2，位置 %3, %4</translation>
    </message>
    <message>
        <source>The default text</source>
        <translation>默认文字</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Faces in the photos</source>
        <translation>照片中的人脸</translation>
    </message>
    <message>
        <source>Template faces</source>
        <translation>模板人脸</translation>
    </message>
    <message>
        <source>Shape of the face</source>
        <translation>脸型</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>五官</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Why there is no mark</source>
        <translation>不加标识的原因</translation>
    </message>
    <message>
        <source>Place of the mark</source>
        <translation>标识位置</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Returned as</source>
        <translation>返回方式</translation>
    </message>
    <message>
        <source>Check for celebrities</source>
        <translation>名人识别</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>其他参数</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is a photo&apos;s name, %2 a template face&apos;s id</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Shape %1</source>
        <translation>脸型 %1</translation>
    </message>
    <message>
        <source>Features %1</source>
        <translation>五官 %1</translation>
    </message>
    <message>
        <source>Own logo</source>
        <translation>自有徽标</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds such as 1.4</extracomment>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message>
        <source>1. The canonical request</source>
        <translation>1. 规范请求</translation>
    </message>
    <message>
        <source>2. Its SHA-256</source>
        <translation>2. 其 SHA-256</translation>
    </message>
    <message>
        <source>3. The string to sign</source>
        <translation>3. 待签名字符串</translation>
    </message>
    <message>
        <source>4. The signing key (never shown)</source>
        <translation>4. 签名密钥（从不显示）</translation>
    </message>
    <message>
        <source>5. The signature</source>
        <translation>5. 签名</translation>
    </message>
    <message>
        <source>6. The Authorization header</source>
        <translation>6. Authorization 头</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the service&apos;s.</source>
        <translation>这台电脑的时钟与服务一致。</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n second(s) ahead.</source>
        <translation>
            <numerusform>这台电脑的时钟快 %n 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n second(s) behind.</source>
        <translation>
            <numerusform>这台电脑的时钟慢 %n 秒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::BatchForm</name>
    <message>
        <source>A CSV file with the columns photo, material and, where wanted, project, rect, template_face and out.</source>
        <translation>CSV 文件，列为 photo、material，以及可选的 project、rect、template_face 和 out。</translation>
    </message>
    <message>
        <source>Only of people who have agreed to it.</source>
        <translation>仅限已同意的人。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>This project has no materials yet.</source>
        <translation>此项目还没有素材。</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Cancel at once</source>
        <translation>立即取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Calls under way are given up; they may be billed all the same</source>
        <translation>放弃进行中的调用，但仍可能计费</translation>
    </message>
    <message>
        <source>Calls under way end first; what is made stays</source>
        <translation>先等待进行中的调用结束；已生成的保留</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时处理</translation>
    </message>
    <message>
        <source>How many pictures are made side by side</source>
        <translation>同时生成多少张图片</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>每秒调用</translation>
    </message>
    <message>
        <source>How many calls are begun in a second</source>
        <translation>每秒开始多少个调用</translation>
    </message>
    <message>
        <source>Calls at most</source>
        <translation>调用上限</translation>
    </message>
    <message>
        <source>How many calls one run may make, repeated ones counted</source>
        <translation>一次运行最多调用多少次，含重试</translation>
    </message>
    <message>
        <source>As the profile allows</source>
        <translation>按配置允许</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Into the materials</source>
        <translation>融入素材</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>进度控制</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>任务表</translation>
    </message>
    <message>
        <source>Where the batch comes from</source>
        <translation>批量任务的来源</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>添加照片(&amp;P)…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Take all photos off the list</source>
        <translation>移除全部照片</translation>
    </message>
    <message>
        <source>Choose a &amp;table…</source>
        <translation>选择任务表(&amp;T)…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick all materials or none</source>
        <translation>勾选全部或取消勾选</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>选择结果文件夹</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>结果文件名</translation>
    </message>
    <message>
        <source>{photo}, {material} and {project} stand for their names, {n} for the row&apos;s number and {n:4} for four digits of it</source>
        <translation>{photo}、{material} 和 {project} 代表其名称，{n} 为行号，{n:4} 为四位行号</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>替换已有文件</translation>
    </message>
    <message>
        <source>Without it, a row whose file is there already is not made</source>
        <translation>不勾选时，文件已存在的行不会生成</translation>
    </message>
    <message>
        <source>Fol&amp;der…</source>
        <translation>文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>添加文件夹中的全部照片</translation>
    </message>
</context>
<context>
    <name>likeness::gui::BatchPage</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>添加照片文件夹</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择任务表</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>选择结果文件夹</translation>
    </message>
</context>
<context>
    <name>likeness::gui::BatchPanel</name>
    <message>
        <source>Row %1, %2: %3</source>
        <extracomment>%1 is the number of a row, %2 a photo&apos;s file name, %3 a sentence on what went wrong</extracomment>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>Many pictures at once</source>
        <translation>一次生成多张图片</translation>
    </message>
    <message>
        <source>Add photos and tick materials at the left, or choose a table: every photo goes into every material. Photos, folders and CSV files can be dropped here.</source>
        <translation>在左侧添加照片并勾选素材，或选择任务表：每张照片会融入每个素材。也可将照片、文件夹和 CSV 文件拖放到此处。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Rows of the batch</source>
        <translation>批量任务的各行</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Ope&amp;n the result</source>
        <translation>打开结果(&amp;N)</translation>
    </message>
    <message>
        <source>Sho&amp;w in folder</source>
        <translation>在文件夹中显示(&amp;W)</translation>
    </message>
    <message>
        <source>Open the rep&amp;ort</source>
        <translation>打开报告(&amp;O)</translation>
    </message>
    <message>
        <source>A table of what became of each row</source>
        <translation>记录每一行结果的表格</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>%1 is the number of a row, %2 a sentence on what went wrong</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>likeness::gui::BatchPresenter</name>
    <message>
        <source>This material cannot be used.</source>
        <translation>此素材不可用。</translation>
    </message>
    <message>
        <source>A batch was cut short when the program last ended.</source>
        <translation>上次程序结束时，有批量任务中断。</translation>
    </message>
    <message>
        <source>What was made stays, and no result that was received is paid for again.</source>
        <translation>已生成的保留，已收到的结果不会再次计费。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续处理</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不再处理</translation>
    </message>
    <message>
        <source>The Batch page goes on with it.</source>
        <translation>可在“批量”页继续。</translation>
    </message>
    <message>
        <source>The batch was begun with another profile.</source>
        <translation>该批量任务由另一配置开始。</translation>
    </message>
    <message>
        <source>Use the profile %1, then go on.</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>请使用配置 %1，然后继续。</translation>
    </message>
    <message>
        <source>%1 of %2 billed calls used</source>
        <extracomment>%1 and %2 are numbers of calls</extracomment>
        <translation>已用计费调用 %1/%2 次</translation>
    </message>
    <message numerus="yes">
        <source>%n billed call(s) so far</source>
        <translation>
            <numerusform>已计费调用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 次</translation>
    </message>
    <message>
        <source>Choose a table first.</source>
        <translation>请先选择任务表。</translation>
    </message>
    <message>
        <source>Add photos first.</source>
        <translation>请先添加照片。</translation>
    </message>
    <message>
        <source>Choose at least one material.</source>
        <translation>请至少选择一个素材。</translation>
    </message>
    <message>
        <source>Choose where the results go.</source>
        <translation>请选择结果的存放位置。</translation>
    </message>
    <message>
        <source>The name may hold {photo}, {material}, {project} and {n}, and no slash.</source>
        <translation>文件名可包含 {photo}、{material}、{project} 和 {n}，不可包含斜杠。</translation>
    </message>
    <message>
        <source>The list is being made.</source>
        <translation>正在生成列表。</translation>
    </message>
    <message>
        <source>Everything on this list is done.</source>
        <translation>列表中的全部已完成。</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>The first: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>首个文件：%1</translation>
    </message>
    <message>
        <source>The batch waits, since another profile is in use.</source>
        <translation>已切换到另一配置，批量任务暂停等待。</translation>
    </message>
    <message>
        <source>Use the profile %1 again, then resume; or cancel the batch: what is made stays.</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>请重新使用配置 %1 后继续；或取消批量任务：已生成的保留。</translation>
    </message>
    <message numerus="yes">
        <source>All %n picture(s) of the batch are done.</source>
        <translation>
            <numerusform>批量任务的 %n 张图片已全部完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the batch failed.</source>
        <translation>
            <numerusform>批量任务中有 %n 张图片失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row to see what went wrong and what to do. Then try the failed ones again: what is done is not made again.</source>
        <translation>选择一行可查看失败原因和处理办法，然后重试失败项：已完成的不会重做。</translation>
    </message>
    <message>
        <source>The local service bills nothing</source>
        <translation>本地服务不计费</translation>
    </message>
</context>
<context>
    <name>likeness::gui::CallsBox</name>
    <message>
        <source>The local service bills nothing.</source>
        <translation>本地服务不计费。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln billed call(s) since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>自 %1 起计费调用 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No more are made until there may be more.</source>
        <translation>已达上限，调高上限后才会继续调用。</translation>
    </message>
    <message>
        <source>%1: %2 a second in the last minute</source>
        <extracomment>%1 is the name of an action of the service, %2 a number</extracomment>
        <translation>%1：最近一分钟每秒 %2 次</translation>
    </message>
    <message>
        <source>Billed calls</source>
        <translation>计费调用</translation>
    </message>
    <message>
        <source>Calls at most</source>
        <translation>调用上限</translation>
    </message>
    <message>
        <source>All programs on this data folder stop before they pass it</source>
        <translation>使用此数据文件夹的所有程序都会在超出之前停止</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Count ane&amp;w</source>
        <translation>重新计数(&amp;W)</translation>
    </message>
    <message>
        <source>The calls of this profile are not known.</source>
        <translation>此配置的调用次数未知。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Canvas</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Checklist</name>
    <message>
        <source>%1 of %2 checks passed</source>
        <extracomment>%1 of %2 rules are kept</extracomment>
        <translation>%2 项检查中 %1 项通过</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>must be mended</source>
        <translation>必须修正</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ChoiceBar</name>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>of materials; %1 and %2 are counts</extracomment>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Search name or ID</source>
        <translation>搜索名称或 ID</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>全部状态</translation>
    </message>
</context>
<context>
    <name>likeness::gui::CodePane</name>
    <message>
        <source>Language of the code</source>
        <translation>代码语言</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation>复制代码(&amp;C)</translation>
    </message>
    <message>
        <source>Keys are read from the environment and never written. Pictures are read from files; one that is over the limits has to be shrunk first, as this program does by itself.</source>
        <translation>密钥从环境变量读取，从不写入代码。图片从文件读取；超出限制的图片需要先缩小，本程序会自动这样做。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::CompareTool</name>
    <message>
        <source>The divider stands at %1 percent of the width; the arrow keys move it.</source>
        <extracomment>%1 is a whole number from 0 to 100.</extracomment>
        <translation>分隔线位于宽度的 %1%；可用方向键移动。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Comparer</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ComposePage</name>
    <message>
        <source>The largest face goes to the largest face.</source>
        <translation>最大的人脸对应最大的人脸。</translation>
    </message>
    <message>
        <source>%1: drag it onto a face of the template</source>
        <translation>%1：拖到模板中的一张人脸上</translation>
    </message>
    <message>
        <source>Template face for %1</source>
        <translation>%1 对应的模板人脸</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Makes a rectangle of every face that was found in this photo</source>
        <translation>为照片中检测到的每张人脸创建矩形框</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Shape of the face</source>
        <translation>脸型</translation>
    </message>
    <message>
        <source>like the user</source>
        <translation>像用户</translation>
    </message>
    <message>
        <source>like the template</source>
        <translation>像模板</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>五官</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>In the answer (base64)</source>
        <translation>直接返回（base64）</translation>
    </message>
    <message>
        <source>As an address (URL)</source>
        <translation>返回地址（URL）</translation>
    </message>
    <message>
        <source>How the result is returned</source>
        <translation>结果返回方式</translation>
    </message>
    <message>
        <source>F&amp;use</source>
        <translation>融合(&amp;U)</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>At least %1 pixels a side</source>
        <translation>每边至少 %1 像素</translation>
    </message>
    <message>
        <source>Use foun&amp;d faces</source>
        <translation>使用找到的人脸(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标识(&amp;M)</translation>
    </message>
    <message>
        <source>The service fetches this photo itself</source>
        <translation>由服务自行获取此照片</translation>
    </message>
    <message>
        <source>%1
It is not shown here and no face can be drawn on it: its largest face is used.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1
此处不显示该照片，也无法框选人脸，将使用其中最大的人脸。</translation>
    </message>
    <message>
        <source>Drop photos here, paste one or its address, or choose files. JPEG, PNG and WebP.</source>
        <translation>将照片拖到此处，粘贴照片或其网址，或选择文件。支持 JPEG、PNG 和 WebP。</translation>
    </message>
    <message>
        <source>Add a photo by its address</source>
        <translation>通过网址添加照片</translation>
    </message>
    <message>
        <source>https://… of a photo</source>
        <translation>照片网址 https://…</translation>
    </message>
    <message>
        <source>The service fetches it itself. Addresses on Tencent Cloud COS in the same region are the fastest.</source>
        <translation>由服务自行获取。同地域的腾讯云 COS 网址最快。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>At least %1 pixels a side, as the photo is shrunk for sending</source>
        <translation>边长至少 %1 像素（发送时照片会被缩小）</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>最近的照片</translation>
    </message>
    <message>
        <source>No photo has been opened yet.</source>
        <translation>尚未打开过照片。</translation>
    </message>
    <message>
        <source>Recent materials</source>
        <translation>最近的素材</translation>
    </message>
    <message>
        <source>Nothing has been fused yet.</source>
        <translation>尚未进行过融合。</translation>
    </message>
    <message>
        <source>Only people who have agreed.</source>
        <translation>仅限已同意者的照片。</translation>
    </message>
    <message>
        <source>Only assigned faces take part.</source>
        <translation>只有已分配的人脸参与融合。</translation>
    </message>
    <message>
        <source>Drag a face&apos;s arrow onto a template face, click that one or press its number.</source>
        <translation>把人脸旁的箭头拖到模板人脸上，或点按模板人脸，或按下它的编号。</translation>
    </message>
    <message>
        <source>Drag it onto a template face to assign this face</source>
        <translation>拖到模板人脸上即可分配这张人脸</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ComposePresenter</name>
    <message>
        <source>Change the material</source>
        <translation>更换素材</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n face(s)</source>
        <translation>
            <numerusform>%1，%n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <extracomment>%1 is the number of a template face</extracomment>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>%1, face %2</source>
        <extracomment>%1 is a photo&apos;s name, %2 the number of a face in it</extracomment>
        <translation>%1，人脸 %2</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>添加人脸</translation>
    </message>
    <message>
        <source>Move a face</source>
        <translation>移动人脸</translation>
    </message>
    <message>
        <source>Resize a face</source>
        <translation>调整人脸大小</translation>
    </message>
    <message>
        <source>Remove a face</source>
        <translation>移除人脸</translation>
    </message>
    <message>
        <source>Accept the found faces</source>
        <translation>采用检测到的人脸</translation>
    </message>
    <message>
        <source>Six faces are assigned already; that is the most one fusion takes.</source>
        <translation>已分配六张人脸，这是一次融合的上限。</translation>
    </message>
    <message>
        <source>Loosen one of them first.</source>
        <translation>请先解除其中一张。</translation>
    </message>
    <message>
        <source>Loosen a face</source>
        <translation>解除人脸</translation>
    </message>
    <message>
        <source>Assign a face</source>
        <translation>分配人脸</translation>
    </message>
    <message>
        <source>Grow the rectangle</source>
        <translation>扩大矩形框</translation>
    </message>
    <message>
        <source>Move it inside</source>
        <translation>移入图片内</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Loosen the face</source>
        <translation>解除此人脸</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>缩短</translation>
    </message>
    <message>
        <source>Use the default place</source>
        <translation>使用默认位置</translation>
    </message>
    <message>
        <source>Mend a rectangle</source>
        <translation>修正矩形框</translation>
    </message>
    <message>
        <source>Add a photo first.</source>
        <translation>请先添加照片。</translation>
    </message>
    <message>
        <source>Choose a material first.</source>
        <translation>请先选择素材。</translation>
    </message>
    <message>
        <source>Preparing · %1 s</source>
        <translation>正在准备 · %1 秒</translation>
    </message>
    <message>
        <source>Sending, %1 % · %2 s</source>
        <translation>正在发送，%1% · %2 秒</translation>
    </message>
    <message>
        <source>The service is working · %1 s</source>
        <translation>服务正在处理 · %1 秒</translation>
    </message>
    <message>
        <source>Fetching the result · %1 s</source>
        <translation>正在获取结果 · %1 秒</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Remove a photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>%1 was taken off the strip. The file itself is untouched.</source>
        <translation>已从照片栏移除 %1，文件本身未作改动。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Waiting before the next attempt · %1 s</source>
        <translation>等待下一次尝试 · %1 秒</translation>
    </message>
    <message>
        <source>%1 · attempt %2</source>
        <extracomment>%1 is what is being done, %2 the number of the attempt</extracomment>
        <translation>%1 · 第 %2 次尝试</translation>
    </message>
    <message>
        <source>Open an earlier fusion</source>
        <translation>打开以前的融合</translation>
    </message>
    <message>
        <source>Restore the session</source>
        <translation>恢复会话</translation>
    </message>
    <message>
        <source>The last session broke off. It is back.</source>
        <translation>上次会话意外中断，现已恢复。</translation>
    </message>
    <message>
        <source>Photos, rectangles, assignment and settings are as they were.</source>
        <translation>照片、框选、分配和设置均与之前一致。</translation>
    </message>
    <message>
        <source>Waiting for its turn, as calls are paced · %1 s</source>
        <translation>按调用频率排队等待 · %1 秒</translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation>更改标识</translation>
    </message>
    <message>
        <source>Resize the logo</source>
        <translation>调整徽标大小</translation>
    </message>
    <message>
        <source>Move the logo</source>
        <translation>移动徽标</translation>
    </message>
    <message>
        <source>Use the default text</source>
        <translation>使用默认文字</translation>
    </message>
    <message>
        <source>%1 was taken off the strip.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>已从照片栏移除 %1。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::EffectPanel</name>
    <message>
        <source>Try %1 on photos</source>
        <extracomment>%1 is the name of a material</extracomment>
        <translation>用照片试用素材 %1</translation>
    </message>
    <message>
        <source>On this computer, as often as you like. Results stay while they are shown.</source>
        <translation>在本机运行，次数不限。结果仅在显示期间保留。</translation>
    </message>
    <message>
        <source>Back to the p&amp;icture</source>
        <translation>返回图片(&amp;I)</translation>
    </message>
    <message>
        <source>Photos to try it on</source>
        <translation>用于试用的照片</translation>
    </message>
    <message>
        <source>Add photo&amp;s…</source>
        <translation>添加照片(&amp;S)…</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>开始试用(&amp;Y)</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Drop photos here or choose some, then try the material on all of them.</source>
        <translation>将照片拖放到此处或选择照片，然后用该素材逐一试用。</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Earlier result</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <source>Later result</source>
        <translation>下一个结果</translation>
    </message>
    <message>
        <source>Sho&amp;w large</source>
        <translation>查看大图(&amp;W)</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Every photo is one call that the service bills. Results stay while they are shown.</source>
        <translation>每张照片都是一次计费调用。结果仅在显示期间保留。</translation>
    </message>
    <message>
        <source>Try the material: every photo above gives a result here. More can be dropped.</source>
        <translation>点按“开始试用”，上方每张照片都会在这里得到结果。也可以再拖入照片。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::EffectPresenter</name>
    <message>
        <source>%1 of %2 photos fused</source>
        <extracomment>%1 and %2 are counts of photos</extracomment>
        <translation>已融合 %1 / %2 张照片</translation>
    </message>
    <message>
        <source>Photo %1 of %2</source>
        <extracomment>%1 and %2 are counts of photos</extracomment>
        <translation>第 %1 / %2 张照片</translation>
    </message>
    <message>
        <source>%1 could not be fused: %2</source>
        <extracomment>%1 is the name of a photo, %2 a sentence that says why</extracomment>
        <translation>%1 未能融合：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be fused. %1: %2</source>
        <extracomment>%1 is the name of a photo, %2 a sentence that says why</extracomment>
        <translation>
            <numerusform>有 %n 张照片未能融合。%1：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::EraseBox</name>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>The history, results, videos, materials, copies of pictures, logs, settings and profiles go, and the keys go from the system&apos;s key store.</source>
        <translation>将删除历史记录、结果、视频、素材、图片副本、日志、设置和配置，并从系统密钥库中移除密钥。</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation>全部删除(&amp;A)…</translation>
    </message>
    <message>
        <source>It is kept in %1. What you saved elsewhere stays.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>这些内容保存在 %1。您保存到其他位置的内容会保留。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ErasePresenter</name>
    <message>
        <source>Nothing was deleted: there is work under way.</source>
        <translation>未删除任何内容：还有任务正在进行。</translation>
    </message>
    <message>
        <source>Delete everything that Likeness keeps?</source>
        <translation>要删除 Likeness 保存的全部内容吗？</translation>
    </message>
    <message>
        <source>This cannot be undone. The program then begins as at its first start.</source>
        <translation>此操作无法撤销。之后程序将如首次启动一样重新开始。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Keep it all</source>
        <translation>全部保留</translation>
    </message>
</context>
<context>
    <name>likeness::gui::FactsPanel</name>
    <message>
        <source>About this result</source>
        <translation>关于此结果</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得注意</translation>
    </message>
    <message>
        <source>Mark and labels in the file</source>
        <translation>文件中的标识和标签</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a value, such as &quot;Request ID&quot;.</extracomment>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>likeness::gui::FilesBox</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>结果保存到</translation>
    </message>
    <message>
        <source>Calls kept in the history</source>
        <translation>历史记录保留条数</translation>
    </message>
    <message>
        <source>the folder used last</source>
        <translation>上次使用的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder for results</source>
        <translation>选择结果文件夹</translation>
    </message>
    <message>
        <source>Older ones are forgotten when the program starts; saved pictures stay.</source>
        <translation>更早的记录会在程序启动时清除；已保存的图片不受影响。</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Days to keep copies</source>
        <translation>副本保留天数</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Videos that were fetched and photos that were pasted are removed after so many days, when the program starts; what you saved elsewhere stays.</source>
        <translation>程序启动时，会删除超过此天数的已获取视频和粘贴的照片；您另存的内容会保留。</translation>
    </message>
    <message>
        <source>Default mark</source>
        <translation>默认标识</translation>
    </message>
    <message>
        <source>the default text</source>
        <translation>默认文字</translation>
    </message>
    <message>
        <source>A logo that each new session begins with on Compose and Video, in place of the text.</source>
        <translation>每次启动时，制作页和视频页用此徽标代替默认文字作为标识。</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>选择徽标…</translation>
    </message>
    <message>
        <source>Logo of the default mark</source>
        <translation>默认标识的徽标</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>History, materials, settings and copies are kept here. Another is named with --data-dir.</source>
        <translation>历史记录、素材、设置和副本保存在此处。可用 --data-dir 指定其他文件夹。</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>打开(&amp;P)</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
</context>
<context>
    <name>likeness::gui::FilmDelegate</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Filmstrip</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Earlier pictures</source>
        <translation>前面的图片</translation>
    </message>
    <message>
        <source>Later pictures</source>
        <translation>后面的图片</translation>
    </message>
</context>
<context>
    <name>likeness::gui::HistoryPage</name>
    <message>
        <source>Search in IDs, codes and file names</source>
        <translation>在 ID、错误码和文件名中搜索</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Write what is listed to a CSV file</source>
        <translation>把列出的内容写入 CSV 文件</translation>
    </message>
    <message>
        <source>Past calls</source>
        <translation>以往调用</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No call matches this search and filter.</source>
        <translation>没有符合此搜索和筛选条件的调用。</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有调用</translation>
    </message>
    <message>
        <source>Every fusion is listed here, with what it was given and what it gave.</source>
        <translation>每次融合的输入和结果都会列在这里。</translation>
    </message>
    <message>
        <source>Go to &amp;Compose</source>
        <translation>前往制作(&amp;C)</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Co&amp;mpare two</source>
        <translation>对比两项(&amp;M)</translation>
    </message>
    <message>
        <source>Choose two calls in the list, with Ctrl and a click or with Shift and an arrow key</source>
        <translation>请在列表中选择两次调用：按住 Ctrl 点击，或按 Shift 加方向键</translation>
    </message>
</context>
<context>
    <name>likeness::gui::HistoryPresenter</name>
    <message>
        <source>Delete this entry of the history?</source>
        <translation>删除这条历史记录？</translation>
    </message>
    <message>
        <source>This cannot be undone. A picture that was saved stays where it is.</source>
        <translation>此操作无法撤销。已保存的图片保持原样。</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::IdLine</name>
    <message>
        <source>Material ID, such as mt_12345</source>
        <translation>素材 ID，如 mt_12345</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>素材 ID</translation>
    </message>
    <message>
        <source>It is a vi&amp;deo</source>
        <translation>这是视频(&amp;D)</translation>
    </message>
    <message>
        <source>Remem&amp;ber</source>
        <translation>记住(&amp;B)</translation>
    </message>
</context>
<context>
    <name>likeness::gui::InspectPage</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>还没有发送任何内容</translation>
    </message>
    <message>
        <source>Calls of this session appear here: what was sent and answered, how it was signed, and code that does the same. Secrets and pictures are never kept.</source>
        <translation>本次运行的调用会显示在这里：发送与返回的内容、签名过程，以及可完成同样调用的代码。密钥和图片从不保留。</translation>
    </message>
    <message>
        <source>Go to &amp;Compose</source>
        <translation>前往制作(&amp;C)</translation>
    </message>
    <message>
        <source>Calls of this session</source>
        <translation>本次运行的调用</translation>
    </message>
    <message>
        <source>For&amp;get all</source>
        <translation>全部清除(&amp;G)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Parts of the call</source>
        <translation>调用的各部分</translation>
    </message>
    <message>
        <source>Steps of the signature</source>
        <translation>签名步骤</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Intake</name>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
</context>
<context>
    <name>likeness::gui::JobPanel</name>
    <message>
        <source>Video jobs</source>
        <translation>视频任务</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Saves the video exactly as it was received.</source>
        <translation>按收到的内容原样保存视频。</translation>
    </message>
    <message>
        <source>Show in f&amp;older</source>
        <translation>在文件夹中显示(&amp;O)</translation>
    </message>
    <message>
        <source>Fe&amp;tch</source>
        <translation>获取(&amp;T)</translation>
    </message>
    <message>
        <source>Ask about the job until its video is here</source>
        <translation>持续查询该任务，直到取得视频</translation>
    </message>
    <message>
        <source>Stop follo&amp;wing</source>
        <translation>停止跟踪(&amp;W)</translation>
    </message>
    <message>
        <source>The job goes on at the service</source>
        <translation>任务仍在服务端继续</translation>
    </message>
    <message>
        <source>Take off the &amp;list…</source>
        <translation>从列表移除(&amp;L)…</translation>
    </message>
    <message>
        <source>Drag from here</source>
        <translation>从此处拖出</translation>
    </message>
    <message>
        <source>Drag the video from here into another program.</source>
        <translation>从此处将视频拖到其他程序。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::JsonView</name>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>以文本显示</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>复制为文本(&amp;X)</translation>
    </message>
</context>
<context>
    <name>likeness::gui::LabelledSlider</name>
    <message>
        <source>Without a tick this is left out of the request and the service decides.</source>
        <translation>不勾选时请求中不含此项，由服务决定。</translation>
    </message>
    <message>
        <source>Left end: %1. Right end: %2.</source>
        <extracomment>%1 and %2 are the meanings of a slider&apos;s two ends.</extracomment>
        <translation>左端：%1。右端：%2。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::LogoTool</name>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>The logo is at %1, %2, %3 by %4 pixels.</source>
        <extracomment>%1 and %2 are its place, %3 and %4 its size in pixels</extracomment>
        <translation>徽标位于 %1, %2，大小 %3 × %4 像素。</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift they resize it.</source>
        <translation>方向键移动徽标，按住 Shift 调整大小。</translation>
    </message>
    <message>
        <source>Enter selects it.</source>
        <translation>按回车键选中徽标。</translation>
    </message>
    <message>
        <source>Drag the logo; corners keep its shape, Shift lets it go. It snaps to the edges, with Alt it does not.</source>
        <translation>拖动徽标；拖动角点保持比例，按住 Shift 不保持。徽标会吸附到边缘，按住 Alt 则不吸附。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::LookBox</name>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>likeness::gui::LookMenus</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MainWindow</name>
    <message>
        <source>%1 — Likeness</source>
        <extracomment>the window&apos;s title; %1 is a page</extracomment>
        <translation>%1 — Likeness</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Local service</source>
        <translation>本地服务</translation>
    </message>
    <message>
        <source>The diagnostics were saved. They hold no keys, names or pictures.</source>
        <translation>诊断信息已保存，不含密钥、名称或图片。</translation>
    </message>
    <message>
        <source>The window closes when the calls under way have ended.</source>
        <translation>进行中的调用结束后窗口将关闭。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MarkBox</name>
    <message>
        <source>Choose a logo file…</source>
        <translation>选择徽标文件…</translation>
    </message>
    <message>
        <source>Default text</source>
        <translation>默认文字</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Own logo</source>
        <translation>自有徽标</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Why is there no mark?</source>
        <translation>为什么不加标识？</translation>
    </message>
    <message>
        <source>Reason for leaving out the mark</source>
        <translation>不加标识的原因</translation>
    </message>
    <message>
        <source>Logo file</source>
        <translation>徽标文件</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3, %4. Drag it on the template, or use the arrow keys there.</source>
        <extracomment>%1 and %2 are width and height in pixels, %3 and %4 the place</extracomment>
        <translation>%1 × %2 像素，位于 %3, %4。可在模板上拖动，或用方向键移动。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MaterialFacts</name>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Appeal is open</source>
        <translation>申诉中</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>不可使用</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>未知状态</translation>
    </message>
    <message>
        <source>Material ID %1</source>
        <translation>素材 ID %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>人脸 %1</translation>
    </message>
    <message>
        <source>Typed by hand, not listed by the service</source>
        <translation>手动输入，服务未列出</translation>
    </message>
    <message>
        <source>In the project %1</source>
        <extracomment>%1 is the name or the ID of a project</extracomment>
        <translation>所属项目：%1</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Video, %1 × %2 pixels</source>
        <translation>视频，%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MaterialsPage</name>
    <message>
        <source>No material here</source>
        <translation>这里没有素材</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Move, resize or draw the rectangles if a face was not found as it should be.</source>
        <translation>如果人脸查找不准确，可以移动、缩放或重新绘制矩形框。</translation>
    </message>
    <message>
        <source>&amp;Keep these faces</source>
        <translation>保留这些人脸(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Undo the changes</source>
        <translation>撤销更改(&amp;U)</translation>
    </message>
    <message>
        <source>Use in &amp;Compose</source>
        <translation>在制作页使用(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete the material…</source>
        <translation>删除素材(&amp;D)…</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>At least %1 pixels a side</source>
        <translation>边长至少 %1 像素</translation>
    </message>
    <message>
        <source>Rights: who permits what, until when</source>
        <translation>权利：何人许可何用途、至何时</translation>
    </message>
    <message>
        <source>Note on the rights to this material</source>
        <translation>此素材的权利备注</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合条件的素材</translation>
    </message>
    <message>
        <source>No material has this name, kind and state.</source>
        <translation>没有素材符合该名称、类型和状态。</translation>
    </message>
    <message>
        <source>Choose a picture to show</source>
        <translation>选择用于显示的图片</translation>
    </message>
    <message>
        <source>No project here</source>
        <translation>没有项目</translation>
    </message>
    <message>
        <source>Type the ID of a project as the service&apos;s console shows it.</source>
        <translation>请输入服务控制台中显示的项目 ID。</translation>
    </message>
    <message>
        <source>Materials stand in projects. Make one first.</source>
        <translation>素材归属于项目，请先新建项目。</translation>
    </message>
    <message>
        <source>T&amp;ype a project ID…</source>
        <translation>输入项目 ID(&amp;Y)…</translation>
    </message>
    <message>
        <source>Make a pro&amp;ject…</source>
        <translation>新建项目(&amp;J)…</translation>
    </message>
    <message>
        <source>The service lists none for this project. Materials are added in its console; an ID that you know can be typed here.</source>
        <translation>服务未列出该项目的素材。素材在其控制台中添加；已知的素材 ID 可在此输入。</translation>
    </message>
    <message>
        <source>T&amp;ype a material ID…</source>
        <translation>输入素材 ID(&amp;Y)…</translation>
    </message>
    <message>
        <source>No picture of this material here</source>
        <translation>本机没有该素材的图片</translation>
    </message>
    <message>
        <source>The service gives none. Drop one here or choose a file: it is shown wherever the material is, and stays on this computer.</source>
        <translation>服务不提供素材图片。可将图片拖放到此处或选择文件：它会用于显示该素材，且只保存在本机。</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>显示全部(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add a material ID…</source>
        <translation>添加素材 ID(&amp;A)…</translation>
    </message>
    <message>
        <source>Own &amp;picture…</source>
        <translation>自选图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke the picture away</source>
        <translation>移除图片(&amp;K)</translation>
    </message>
    <message>
        <source>The faces are the service&apos;s; they are changed in its console.</source>
        <translation>人脸由服务提供，请在其控制台中更改。</translation>
    </message>
    <message>
        <source>F&amp;orget this ID</source>
        <translation>移除该 ID(&amp;O)</translation>
    </message>
    <message>
        <source>Add pictures and videos</source>
        <translation>添加图片和视频</translation>
    </message>
    <message>
        <source>Pictures and videos (%1)</source>
        <translation>图片和视频 (%1)</translation>
    </message>
    <message>
        <source>Drop pictures and videos here or choose files. JPEG or PNG of at most 1080 pixels a side and 500 KB, MP4 of at most 60 seconds; faces are found by themselves.</source>
        <translation>将图片和视频拖放到此处或选择文件。JPEG 或 PNG 单边不超过 1080 像素、500 KB，MP4 不超过 60 秒；人脸会自动检测。</translation>
    </message>
    <message>
        <source>Choose f&amp;iles…</source>
        <translation>选择文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Add pictures or videos…</source>
        <translation>添加图片或视频(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Test the effect…</source>
        <translation>试用效果(&amp;T)…</translation>
    </message>
    <message>
        <source>No material in any project</source>
        <translation>所有项目都没有素材</translation>
    </message>
    <message>
        <source>Choose the project that is to have one.</source>
        <translation>请先选择要添加素材的项目。</translation>
    </message>
    <message>
        <source>Choose a pro&amp;ject</source>
        <translation>选择项目(&amp;J)</translation>
    </message>
    <message>
        <source>The effect is tested with pictures. Make a video to see that of a video.</source>
        <translation>试用效果仅适用于图片素材。视频素材请生成视频查看。</translation>
    </message>
    <message>
        <source>U&amp;se in Video</source>
        <translation>在视频页使用(&amp;S)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Picture or video?</source>
        <translation>图片还是视频？</translation>
    </message>
    <message>
        <source>Kind of the material</source>
        <translation>素材类型</translation>
    </message>
    <message>
        <source>The service does not tell. Pictures are offered by Compose and Batch, videos by Video.</source>
        <translation>服务未说明类型。图片在“制作”和“批量”页中可选，视频在“视频”页中可选。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MaterialsPresenter</name>
    <message>
        <source>Delete the project %1?</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation>删除项目 %1？</translation>
    </message>
    <message numerus="yes">
        <source>It goes with %n material(s). This cannot be undone.</source>
        <translation>
            <numerusform>其中的 %n 个素材会一并删除。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the project</source>
        <translation>删除项目</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete the material %1?</source>
        <extracomment>%1 is the name of a material</extracomment>
        <translation>删除素材 %1？</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete the material</source>
        <translation>删除素材</translation>
    </message>
    <message>
        <source>%1 was added, but cannot be used as it is.</source>
        <extracomment>%1 is the name of a material</extracomment>
        <translation>%1 已添加，但目前不可使用。</translation>
    </message>
    <message>
        <source>The faces were kept.</source>
        <translation>人脸已保留。</translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>重命名项目</translation>
    </message>
    <message>
        <source>Rename the material</source>
        <translation>重命名素材</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 materials used; in the cloud %2 are free</source>
        <extracomment>%n, %1 and %2 are counts of materials</extracomment>
        <translation>
            <numerusform>已使用 %n / %1 个素材；云端免费额度为 %2 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) listed; %1 are free</source>
        <extracomment>%n and %1 are counts of materials</extracomment>
        <translation>
            <numerusform>已列出 %n 个素材；免费额度为 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) belong to no material here.</source>
        <translation>
            <numerusform>有 %n 张图片不属于此处的任何素材。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a material and drop one picture, or name the files after the IDs of materials.</source>
        <translation>请先选择素材再拖入一张图片，或以素材 ID 命名文件。</translation>
    </message>
    <message>
        <source>Forget the project %1?</source>
        <extracomment>%1 is the name or the ID of a project</extracomment>
        <translation>移除项目 %1？</translation>
    </message>
    <message>
        <source>With it go the material IDs typed in for it. The service keeps all.</source>
        <translation>为其输入的素材 ID 会一并移除，服务端内容不受影响。</translation>
    </message>
    <message>
        <source>Forget the project</source>
        <translation>移除项目</translation>
    </message>
    <message>
        <source>Looking for faces, file %1 of %2</source>
        <translation>正在检测人脸，第 %1 / %2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not become materials.</source>
        <translation>
            <numerusform>有 %n 个文件未成为素材。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures are JPEG or PNG, videos MP4 or MOV: %1</source>
        <extracomment>%1 is a list of file names</extracomment>
        <translation>图片须为 JPEG 或 PNG，视频须为 MP4 或 MOV：%1</translation>
    </message>
    <message>
        <source>Forget %1 with its own name and picture?</source>
        <extracomment>%1 is the name of a material</extracomment>
        <translation>要忘记 %1 及其自定义名称和图片吗？</translation>
    </message>
    <message>
        <source>This cannot be undone. Nothing changes in the cloud.</source>
        <translation>此操作无法撤销。云端不会有任何改变。</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Listing the materials of all projects</source>
        <translation>正在列出所有项目的素材</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) could not be listed: %1</source>
        <extracomment>%1 is a list of names or IDs of projects</extracomment>
        <translation>
            <numerusform>有 %n 个项目无法列出：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added: all projects are shown.</source>
        <translation>未添加：当前显示的是所有项目。</translation>
    </message>
    <message>
        <source>Choose the project that is to have it, then add it again.</source>
        <translation>请先选择要添加到的项目，然后重新添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) were added, but cannot be used as they are.</source>
        <translation>
            <numerusform>已添加 %n 个素材，但目前无法使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one to see why: %1</source>
        <extracomment>%1 is a list of names of materials</extracomment>
        <translation>选中素材即可查看原因：%1</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code and request ID</source>
        <translation>复制错误码和请求 ID</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>likeness::gui::MetadataEditor</name>
    <message>
        <source>Metadata key</source>
        <translation>元数据键</translation>
    </message>
    <message>
        <source>Metadata value</source>
        <translation>元数据值</translation>
    </message>
    <message>
        <source>AIGC label</source>
        <translation>AIGC 标签</translation>
    </message>
    <message>
        <source>Fills in the label that says AI made this picture</source>
        <translation>填入说明此图由 AI 生成的标签</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ModelsBox</name>
    <message>
        <source>Fusion engine</source>
        <translation>融合引擎</translation>
    </message>
    <message>
        <source>ONNX files can take the place of the embedded service&apos;s own steps. Leave a field empty to use what is built in.</source>
        <translation>可用 ONNX 文件替换内置服务的各个步骤。留空则使用内置实现。</translation>
    </message>
    <message>
        <source>Face finder</source>
        <translation>人脸检测</translation>
    </message>
    <message>
        <source>Face points</source>
        <translation>人脸关键点</translation>
    </message>
    <message>
        <source>Face swapper</source>
        <translation>人脸替换</translation>
    </message>
    <message>
        <source>Face identity</source>
        <translation>人脸特征</translation>
    </message>
    <message>
        <source>A face detector of the kind of YuNet.</source>
        <translation>YuNet 一类的人脸检测模型。</translation>
    </message>
    <message>
        <source>A network that gives the 68 points of a face.</source>
        <translation>输出人脸 68 个关键点的网络。</translation>
    </message>
    <message>
        <source>A network that puts one face into the pose of another.</source>
        <translation>把一张脸换到另一张脸姿态上的网络。</translation>
    </message>
    <message>
        <source>A face embedding, for swappers that take an identity instead of a picture.</source>
        <translation>人脸特征向量模型，供以特征而非图片为输入的替换模型使用。</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <extracomment>%1 is what the model is for, as &quot;Face finder&quot;</extracomment>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>likeness::gui::NetworkBox</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The system&apos;s proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5 代理</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>after a number of seconds</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long nothing may move before a call is given up</source>
        <translation>多久没有任何进展后放弃调用</translation>
    </message>
    <message>
        <source>kept in the system&apos;s key store, where there is one</source>
        <translation>保存在系统密钥库(若有)</translation>
    </message>
    <message>
        <source>known; type to change it</source>
        <translation>已有；输入即可更改</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Player</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>This video cannot be read</source>
        <translation>无法读取此视频</translation>
    </message>
    <message>
        <source>This video gives no picture</source>
        <translation>此视频没有画面</translation>
    </message>
    <message>
        <source>This video breaks off: its file is not whole</source>
        <translation>此视频中途断开：文件不完整</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Space plays and pauses, the arrow keys go by single pictures.</source>
        <translation>空格键播放和暂停，方向键逐帧移动。</translation>
    </message>
    <message>
        <source>Template video</source>
        <translation>模板视频</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Fetch the job&apos;s video again, or open the file with another player.</source>
        <translation>请重新获取该任务的视频，或用其他播放器打开此文件。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Position in the video</source>
        <translation>视频位置</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One picture forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Show the template beside, in step</source>
        <translation>并排同步显示模板</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>likeness::gui::PosterStage</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Drag the logo or its edges, or use the arrow keys; with Shift they resize it.</source>
        <translation>拖动徽标或其边缘，或使用方向键；按住 Shift 可调整大小。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>likeness::gui::PresetBox</name>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1 is the name of a preset whose settings were changed since it was chosen</extracomment>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>尚未保存预设</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>选择一个预设</translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>已有同名的预设。</translation>
    </message>
    <message>
        <source>It replaces the preset of this name.</source>
        <translation>将替换同名的预设。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Save and change presets</source>
        <translation>保存和更改预设</translation>
    </message>
    <message>
        <source>Keep likeness, mark and result under a name</source>
        <translation>以一个名称保存相似度、标识和结果设置</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>保存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Update with what is set now</source>
        <translation>用当前设置更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No more than %1 presets are kept; delete one first.</source>
        <translation>最多保存 %1 个预设，请先删除一个。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::PresetPresenter</name>
    <message>
        <source>Use a preset</source>
        <translation>使用预设</translation>
    </message>
    <message>
        <source>The logo of the preset “%1” is gone: %2</source>
        <extracomment>%1 is the name of a preset, %2 the path of a file</extracomment>
        <translation>预设“%1”的徽标已不存在：%2</translation>
    </message>
    <message>
        <source>Choose another logo file, then update the preset.</source>
        <translation>请选择另一个徽标文件，然后更新该预设。</translation>
    </message>
    <message>
        <source>Save a preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Update a preset</source>
        <translation>更新预设</translation>
    </message>
    <message>
        <source>Rename a preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Delete a preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>The preset “%1” was deleted.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>预设“%1”已删除。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ProfileBox</name>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>A profile says where calls go and as whom.</source>
        <translation>配置决定调用发往哪里、以谁的身份。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目 ID</translation>
    </message>
    <message>
        <source>SecretId</source>
        <translation>SecretId</translation>
    </message>
    <message>
        <source>SecretKey</source>
        <translation>SecretKey</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>whose materials are shown first</source>
        <translation>首先显示其素材</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>仅临时密钥需要</translation>
    </message>
    <message>
        <source>the default of the service</source>
        <translation>服务的默认值</translation>
    </message>
    <message>
        <source>&amp;New profile</source>
        <translation>新建配置(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Use this profile</source>
        <translation>使用此配置(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Local service</source>
        <translation>本地服务</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>known; type to change it</source>
        <translation>已有；输入即可更改</translation>
    </message>
    <message>
        <source>The service inside this program: no account, no network, nothing leaves this computer.</source>
        <translation>程序内置的服务：无需账号和网络，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新配置</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>trusted besides the system&apos;s, in PEM form</source>
        <translation>在系统证书之外额外信任，PEM 格式</translation>
    </message>
    <message>
        <source>The keys are in this system&apos;s key store and are read when they are needed.</source>
        <translation>密钥保存在系统密钥库中，需要时读取。</translation>
    </message>
    <message>
        <source>Keys go into this system&apos;s key store. Where there is none, they stay in memory and are forgotten when the program ends; none is written to a file. To have them each time there, set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.</source>
        <translation>密钥保存到系统密钥库。若系统没有密钥库，则仅留在内存中，程序退出后即丢弃，不会写入任何文件；如需每次可用，请设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY。</translation>
    </message>
    <message>
        <source>End user&apos;s address</source>
        <translation>终端用户地址</translation>
    </message>
    <message>
        <source>only on servers: whom results are served near</source>
        <translation>仅用于服务器：结果就近提供给此 IP 地址的用户</translation>
    </message>
    <message>
        <source>&amp;Import keys</source>
        <translation>导入密钥(&amp;I)</translation>
    </message>
    <message>
        <source>Makes profiles of the keys in the environment and in the files of tccli (~/.tccli).</source>
        <translation>用环境变量和 tccli 文件(~/.tccli)中的密钥创建配置。</translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation>每秒调用次数</translation>
    </message>
    <message>
        <source>the service&apos;s own: %1</source>
        <extracomment>%1 is a list of actions, each with a number</extracomment>
        <translation>按服务限制：%1</translation>
    </message>
    <message>
        <source>At most so many of each action, by all programs on this data folder together</source>
        <translation>使用此数据文件夹的所有程序合计，每个接口每秒最多调用的次数</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ProjectBox</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>删除(&amp;L)…</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>新项目的名称</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>创建(&amp;R)</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>重命名(&amp;M)…</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New ID…</source>
        <translation>新 ID(&amp;N)…</translation>
    </message>
    <message>
        <source>For&amp;get…</source>
        <translation>移除(&amp;G)…</translation>
    </message>
    <message>
        <source>Project ID, such as at_12345</source>
        <translation>项目 ID，如 at_12345</translation>
    </message>
    <message>
        <source>&amp;Remember</source>
        <translation>记住(&amp;R)</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>likeness::gui::RecentButton</name>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>likeness::gui::RecentPresenter</name>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>%1 of project %2</source>
        <extracomment>%1 is the id of a material, %2 that of its project</extracomment>
        <translation>%1，项目 %2</translation>
    </message>
</context>
<context>
    <name>likeness::gui::RectTool</name>
    <message>
        <source>Rectangle</source>
        <translation>矩形框</translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4, %5 by %6 pixels.</source>
        <extracomment>%1 is what it is (&quot;Face&quot;), %2 its number and name, %3 and %4 its place, %5 and %6 its size in pixels.</extracomment>
        <translation>%1 %2 位于 %3, %4，大小 %5 × %6 像素。</translation>
    </message>
    <message>
        <source>It is selected.</source>
        <translation>已选中。</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) can be accepted with Enter.</source>
        <translation>
            <numerusform>按回车键可采用 %n 个建议。</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to use this suggestion.</source>
        <translation>单击以采用此建议。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ResultPage</name>
    <message>
        <source>No result yet</source>
        <translation>还没有结果</translation>
    </message>
    <message>
        <source>What you fuse appears here, beside the template it was made from.</source>
        <translation>融合的图片会显示在此处，并与其模板对照。</translation>
    </message>
    <message>
        <source>Go to Compose</source>
        <translation>前往制作</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>滑动对比</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Fit the picture into the view</source>
        <translation>使图片适合视图</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show one picture pixel on one screen pixel</source>
        <translation>图片像素与屏幕像素一一对应</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves the file exactly as it was received.</source>
        <translation>按收到的原样保存文件。</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Use as a photo</source>
        <translation>用作照片(&amp;U)</translation>
    </message>
    <message>
        <source>Drag from here</source>
        <translation>从此处拖出</translation>
    </message>
    <message>
        <source>Drag the picture from here into another program.</source>
        <translation>从此处将图片拖到其他程序。</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>A glass at the pointer that shows both pictures pixel for pixel</source>
        <translation>在指针处逐像素显示两张图片的放大镜</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Show the face that was put in, as large as it fits</source>
        <translation>尽可能大地显示融合进去的人脸</translation>
    </message>
    <message>
        <source>&amp;Inspect the call</source>
        <translation>检视调用(&amp;I)</translation>
    </message>
    <message>
        <source>What was sent and answered, how it was signed, and code for it</source>
        <translation>发送与返回的内容、签名过程及代码</translation>
    </message>
</context>
<context>
    <name>likeness::gui::ResultPresenter</name>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Time taken</source>
        <extracomment>%1 is a number of seconds such as 1.4.</extracomment>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>%1 and %2 are width and height.</extracomment>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Address valid until</source>
        <translation>地址有效期至</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>A person should look at it</source>
        <translation>建议人工复核</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Moderation of photo %1</source>
        <extracomment>%1 is the number of a photo</extracomment>
        <translation>照片 %1 的审核</translation>
    </message>
</context>
<context>
    <name>likeness::gui::RunComparison</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>滑动对比</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Fit the pictures into the view</source>
        <translation>缩放图片以适合视图</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show one picture pixel on one screen pixel</source>
        <translation>以一个屏幕像素显示一个图片像素</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is when a call was made, %2 a sentence on why it has no picture</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The pictures are being read</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>No pictures to compare</source>
        <translation>没有可对比的图片</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>It failed with %1. %2</source>
        <extracomment>%1 is an error&apos;s code, %2 what it means</extracomment>
        <translation>失败：%1。%2</translation>
    </message>
    <message>
        <source>Its result was not saved. Run it again to see it.</source>
        <translation>其结果未保存，重新运行即可查看。</translation>
    </message>
    <message>
        <source>The file %1 is no longer where it was saved.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>文件 %1 已不在保存位置。</translation>
    </message>
    <message>
        <source>The file %1 cannot be shown as a picture.</source>
        <translation>文件 %1 无法作为图片显示。</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Nothing: both were asked for the same, and took the same time.</source>
        <translation>没有：两次调用的参数和用时均相同。</translation>
    </message>
    <message>
        <source>All else is the same.</source>
        <translation>其余均相同。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::RunDetails</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Photos and settings</source>
        <translation>照片与设置</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Open the &amp;result</source>
        <translation>打开结果(&amp;R)</translation>
    </message>
    <message>
        <source>Open in &amp;Compose</source>
        <translation>在制作页打开(&amp;C)</translation>
    </message>
    <message>
        <source>Run a&amp;gain</source>
        <translation>再次运行(&amp;G)</translation>
    </message>
    <message>
        <source>Cop&amp;y the request ID</source>
        <translation>复制请求 ID(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Delete the entry…</source>
        <translation>删除记录(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose a call to see what is known of it.</source>
        <translation>选择一次调用以查看其详情。</translation>
    </message>
    <message>
        <source>Made without a visible mark</source>
        <translation>未加可见标识</translation>
    </message>
    <message>
        <source>The reason that was given</source>
        <translation>所填写的理由</translation>
    </message>
    <message>
        <source>The result, small</source>
        <translation>结果缩略图</translation>
    </message>
</context>
<context>
    <name>likeness::gui::SettingsPresenter</name>
    <message>
        <source>The profile %1 was saved.</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>配置 %1 已保存。</translation>
    </message>
    <message>
        <source>Delete the profile %1?</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>删除配置 %1？</translation>
    </message>
    <message>
        <source>Its keys are forgotten too.</source>
        <translation>其密钥也会一并忘记。</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>删除配置</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The service answers and accepts the key.</source>
        <translation>服务有响应并接受此密钥。</translation>
    </message>
    <message>
        <source>It took %1 s.</source>
        <translation>用时 %1 秒。</translation>
    </message>
    <message>
        <source>The engine uses these models when the program starts the next time.</source>
        <translation>下次启动程序时引擎将使用这些模型。</translation>
    </message>
    <message>
        <source>No keys were found.</source>
        <translation>未找到密钥。</translation>
    </message>
    <message>
        <source>They are looked for in TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY and in the files of tccli (~/.tccli).</source>
        <translation>查找范围：TENCENTCLOUD_SECRET_ID 与 TENCENTCLOUD_SECRET_KEY，以及 tccli 的文件(~/.tccli)。</translation>
    </message>
    <message>
        <source>Known already and left as they are: %1.</source>
        <extracomment>%1 is a list of profiles</extracomment>
        <translation>以下配置已存在，保持不变：%1。</translation>
    </message>
    <message>
        <source>Profiles were made of the keys found: %1.</source>
        <extracomment>%1 is a list of profiles</extracomment>
        <translation>已用找到的密钥创建配置：%1。</translation>
    </message>
    <message>
        <source>What was typed of the keys of %1 was not kept. %2</source>
        <extracomment>%1 is the name of a profile, %2 a sentence that says why</extracomment>
        <translation>为 %1 输入的密钥未保存。%2</translation>
    </message>
    <message>
        <source>Type SecretId and SecretKey together, and save again.</source>
        <translation>请同时填写 SecretId 和 SecretKey，然后重新保存。</translation>
    </message>
    <message>
        <source>No program here opens the data folder.</source>
        <translation>没有可打开数据文件夹的程序。</translation>
    </message>
    <message>
        <source>Copy its path and open it in a file manager of your choice.</source>
        <translation>请复制其路径，并在文件管理器中打开。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Sitting</name>
    <message>
        <source>Could not be removed: %1</source>
        <extracomment>%1 is a file or folder</extracomment>
        <translation>无法删除：%1</translation>
    </message>
    <message>
        <source>Still in the system&apos;s key store: likeness, %1</source>
        <extracomment>%1 is the name of an entry</extracomment>
        <translation>仍在系统密钥库中：likeness，%1</translation>
    </message>
    <message>
        <source>Not made by Likeness, and left: %1</source>
        <extracomment>%1 is a file or folder</extracomment>
        <translation>并非由 Likeness 创建，予以保留：%1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be deleted. Remove by hand what is left.</source>
        <translation>未能全部删除，请手动删除剩余内容。</translation>
    </message>
    <message>
        <source>Everything was deleted. This is as the first start.</source>
        <translation>已全部删除，程序如首次启动。</translation>
    </message>
    <message>
        <source>All that Likeness kept was deleted. Something else stands in its folder.</source>
        <translation>Likeness 保存的内容已全部删除。该文件夹中还有其他内容。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::TemplateTool</name>
    <message numerus="yes">
        <source>%n template face(s).</source>
        <translation>
            <numerusform>%n 张模板人脸。</numerusform>
        </translation>
    </message>
    <message>
        <source>Face %1: %2.</source>
        <translation>人脸 %1：%2。</translation>
    </message>
    <message>
        <source>Template face %1: a click assigns the current photo face to it</source>
        <translation>模板人脸 %1：单击可将当前照片人脸分配给它</translation>
    </message>
</context>
<context>
    <name>likeness::gui::TextLogoBox</name>
    <message>
        <source>Or a text of your own</source>
        <translation>或输入自己的文字</translation>
    </message>
    <message>
        <source>Enter makes a logo of it.</source>
        <translation>按回车键将其制成徽标。</translation>
    </message>
    <message>
        <source>Text as a logo</source>
        <translation>用作徽标的文字</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>文字颜色</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金色</translation>
    </message>
</context>
<context>
    <name>likeness::gui::Tour</name>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 steps of the tour</extracomment>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Tour: %1</source>
        <translation>导览：%1</translation>
    </message>
</context>
<context>
    <name>likeness::gui::TourGuide</name>
    <message>
        <source>1. A photo</source>
        <translation>1. 照片</translation>
    </message>
    <message>
        <source>Drop a photo here, paste one, or press Add. A sample stands here so that you can try at once.</source>
        <translation>将照片拖到这里、粘贴，或点按“添加”。这里已有示例照片，可立即试用。</translation>
    </message>
    <message>
        <source>2. A material</source>
        <translation>2. 素材</translation>
    </message>
    <message>
        <source>Choose the picture the face goes into. Pictures of your own are added on the Materials page.</source>
        <translation>选择要融合到的素材图片。自己的图片可在“素材”页添加。</translation>
    </message>
    <message>
        <source>3. Fuse</source>
        <translation>3. 融合</translation>
    </message>
    <message>
        <source>One click makes the picture. The service inside this program does it without an account; a cloud account is entered on the Settings page.</source>
        <translation>点按一下即可生成图片。无需账号，由程序内置的服务完成；云账号可在“设置”页填写。</translation>
    </message>
    <message>
        <source>4. The result</source>
        <translation>4. 结果</translation>
    </message>
    <message>
        <source>It appears on this page, to be compared, saved and dragged out. Videos and all earlier calls have pages of their own below.</source>
        <translation>结果显示在此页，可对比、保存和拖出。视频和所有历史调用在下方各自的页面中。</translation>
    </message>
</context>
<context>
    <name>likeness::gui::VideoForm</name>
    <message>
        <source>Its largest face</source>
        <translation>最大的人脸</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>人脸 %1</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Video material</source>
        <translation>视频素材</translation>
    </message>
    <message>
        <source>With the job</source>
        <translation>随任务提交</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Video materials</source>
        <translation>视频素材</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>This project has no video material yet.</source>
        <translation>此项目还没有视频素材。</translation>
    </message>
    <message>
        <source>Or the photo&apos;s address</source>
        <translation>或照片的网址</translation>
    </message>
    <message>
        <source>The service fetches it itself. Addresses on Tencent Cloud COS in the same region are the fastest.</source>
        <translation>由服务自行获取。同地域的腾讯云 COS 网址最快。</translation>
    </message>
    <message>
        <source>Upload address</source>
        <translation>上传网址</translation>
    </message>
    <message>
        <source>A pre-signed PUT address to which the service sends the video besides</source>
        <translation>预签名的 PUT 网址，服务会另外将视频发送到该处</translation>
    </message>
    <message>
        <source>User&apos;s IP address</source>
        <translation>用户 IP 地址</translation>
    </message>
    <message>
        <source>Goes with the job for the service&apos;s records</source>
        <translation>随任务提交，供服务记录</translation>
    </message>
    <message>
        <source>Template face</source>
        <translation>模板人脸</translation>
    </message>
    <message>
        <source>&amp;Submit the job</source>
        <translation>提交任务(&amp;S)</translation>
    </message>
    <message>
        <source>Only of people who have agreed to it.</source>
        <translation>仅限已获本人同意的照片。</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标识(&amp;M)</translation>
    </message>
    <message>
        <source>Place it on the template</source>
        <translation>在模板上放置</translation>
    </message>
    <message>
        <source>Shows a picture of the template, on which the logo is moved and resized</source>
        <translation>显示模板画面，可在其上移动和缩放徽标</translation>
    </message>
</context>
<context>
    <name>likeness::gui::VideoPage</name>
    <message>
        <source>Save the video</source>
        <translation>保存视频</translation>
    </message>
    <message>
        <source>Videos (%1)</source>
        <translation>视频 (%1)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
</context>
<context>
    <name>likeness::gui::VideoPresenter</name>
    <message>
        <source>Getting the sample video ready</source>
        <translation>正在准备示例视频</translation>
    </message>
    <message>
        <source>The face drawn on Compose is used.</source>
        <translation>使用在制作页中框选的人脸。</translation>
    </message>
    <message>
        <source>Its largest face is used.</source>
        <translation>使用其中最大的人脸。</translation>
    </message>
    <message>
        <source>The video of %1 is ready.</source>
        <translation>%1 的视频已就绪。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Take the job of %1 off the list?</source>
        <extracomment>%1 is the name of a material</extracomment>
        <translation>要将 %1 的任务从列表移除吗？</translation>
    </message>
    <message>
        <source>Its video is deleted here; copies that were saved stay.</source>
        <translation>此处的视频会被删除；另存的副本会保留。</translation>
    </message>
    <message>
        <source>The service goes on with it, but its video is not fetched.</source>
        <translation>服务会继续处理，但不再获取其视频。</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The video was saved as %1.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>视频已保存为 %1。</translation>
    </message>
    <message>
        <source>No video yet</source>
        <translation>还没有视频</translation>
    </message>
    <message>
        <source>Choose a photo and a video material, then submit the job. It goes on while you do something else.</source>
        <translation>选择照片和视频素材，然后提交任务。任务进行时您可以做其他事情。</translation>
    </message>
    <message>
        <source>The video appears here when it is ready.</source>
        <translation>视频就绪后会显示在此处。</translation>
    </message>
    <message>
        <source>The sample video is being made ready.</source>
        <translation>正在准备示例视频。</translation>
    </message>
    <message>
        <source>Add a photo first.</source>
        <translation>请先添加照片。</translation>
    </message>
    <message>
        <source>The photo&apos;s address has to begin with http:// or https://.</source>
        <translation>照片网址须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Choose a video material first.</source>
        <translation>请先选择视频素材。</translation>
    </message>
    <message>
        <source>This material cannot be used.</source>
        <translation>此素材无法使用。</translation>
    </message>
    <message>
        <source>The upload address has to begin with http:// or https://.</source>
        <translation>上传网址须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Choose a logo file.</source>
        <translation>请选择徽标文件。</translation>
    </message>
    <message>
        <source>Looking at the photo</source>
        <translation>正在检查照片</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Sending the photo</source>
        <translation>正在发送照片</translation>
    </message>
    <message>
        <source>The job was submitted; about %1 s are estimated.</source>
        <extracomment>%1 is a time such as &quot;12.5&quot;</extracomment>
        <translation>任务已提交，预计约 %1 秒。</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) come before it.</source>
        <translation>
            <numerusform>前面还有 %n 个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch the job&apos;s video when you want it.</source>
        <translation>需要时可获取该任务的视频。</translation>
    </message>
    <message>
        <source>Use the profile %1 to fetch it.</source>
        <translation>请使用配置 %1 获取。</translation>
    </message>
    <message>
        <source>Waiting for its turn, as calls are paced</source>
        <translation>按调用频率排队等待</translation>
    </message>
    <message>
        <source>The video&apos;s file is no longer where it was. Fetch it again.</source>
        <translation>视频文件已不在原处，请重新获取。</translation>
    </message>
    <message>
        <source>The job of %1: %2</source>
        <extracomment>%1 is a date and time, %2 what happened</extracomment>
        <translation>%1 的任务：%2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Folder for databases, materials and results.</source>
        <translation>存放数据库、素材和结果的文件夹。</translation>
    </message>
    <message>
        <source>Name of the profile that says where calls go.</source>
        <translation>决定请求发往何处的配置名称。</translation>
    </message>
    <message>
        <source>Language of the window: en or zh_CN.</source>
        <translation>窗口语言:en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Photos to begin with.</source>
        <translation>启动时打开的照片。</translation>
    </message>
</context>
</TS>
