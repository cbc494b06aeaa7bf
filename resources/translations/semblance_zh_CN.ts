<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Semblance {0}: a portrait editor on diffusion autoencoders.</source>
        <translation>Semblance {0}：基于扩散自编码器的人像编辑器。</translation>
    </message>
    <message>
        <source>Everything happens on this computer; no photo leaves it.</source>
        <translation>一切都在这台电脑上完成，照片不会离开它。</translation>
    </message>
    <message>
        <source>Model: {0}, trained on: {1}</source>
        <translation>模型：{0}，训练数据：{1}</translation>
    </message>
    <message>
        <source>Licence of the model: {0}</source>
        <translation>模型许可：{0}</translation>
    </message>
    <message>
        <source>About Semblance</source>
        <translation>关于 Semblance</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
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
        <source>F&amp;ace</source>
        <translation>人脸(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Go to the Edit page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>请先打开一张照片。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open photo…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有任何修改。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit in window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Show before</source>
        <translation>显示修改前</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>对比修改前后</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Show faces</source>
        <translation>显示人脸框</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>下一张人脸</translation>
    </message>
    <message>
        <source>There is no other face in this photo.</source>
        <translation>这张照片里没有其他人脸。</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>About Semblance</source>
        <translation>关于 Semblance</translation>
    </message>
    <message>
        <source>Hold to show the photo as it was (\)</source>
        <translation>按住可查看原始照片（\）</translation>
    </message>
    <message>
        <source>Show before while held</source>
        <translation>按住时显示修改前</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>重做：{0}</translation>
    </message>
</context>
<context>
    <name>AttributeList</name>
    <message>
        <source>No slider is called “{0}”.</source>
        <translation>没有名为“{0}”的滑块。</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>Hold {0} fixed while other sliders move</source>
        <translation>移动其他滑块时锁定“{0}”</translation>
    </message>
    <message>
        <source>Use {0}; without the tick its value is kept but has no effect</source>
        <translation>启用“{0}”；取消勾选后数值保留，但不起作用</translation>
    </message>
    <message>
        <source>Unpin {0}</source>
        <translation>取消置顶“{0}”</translation>
    </message>
    <message>
        <source>Pin {0} to the top</source>
        <translation>将“{0}”置顶</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Hold fixed</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>置顶</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Stubble</source>
        <translation>胡茬</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Arched eyebrows</source>
        <translation>挑眉</translation>
    </message>
    <message>
        <source>Attractive</source>
        <translation>魅力</translation>
    </message>
    <message>
        <source>Bags under eyes</source>
        <translation>眼袋</translation>
    </message>
    <message>
        <source>Bald</source>
        <translation>光头</translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation>刘海</translation>
    </message>
    <message>
        <source>Full lips</source>
        <translation>丰唇</translation>
    </message>
    <message>
        <source>Large nose</source>
        <translation>大鼻子</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>黑发</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>金发</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Brown hair</source>
        <translation>棕发</translation>
    </message>
    <message>
        <source>Bushy eyebrows</source>
        <translation>浓眉</translation>
    </message>
    <message>
        <source>Chubby</source>
        <translation>圆润</translation>
    </message>
    <message>
        <source>Double chin</source>
        <translation>双下巴</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>Goatee</source>
        <translation>山羊胡</translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation>白发</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>浓妆</translation>
    </message>
    <message>
        <source>High cheekbones</source>
        <translation>高颧骨</translation>
    </message>
    <message>
        <source>Masculine</source>
        <translation>男性化</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation>张嘴</translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation>小胡子</translation>
    </message>
    <message>
        <source>Narrow eyes</source>
        <translation>细长眼</translation>
    </message>
    <message>
        <source>Clean-shaven</source>
        <translation>不留胡须</translation>
    </message>
    <message>
        <source>Oval face</source>
        <translation>鹅蛋脸</translation>
    </message>
    <message>
        <source>Pale skin</source>
        <translation>皮肤白皙</translation>
    </message>
    <message>
        <source>Pointed nose</source>
        <translation>尖鼻子</translation>
    </message>
    <message>
        <source>Receding hairline</source>
        <translation>发际线后移</translation>
    </message>
    <message>
        <source>Rosy cheeks</source>
        <translation>脸颊红润</translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation>鬓角</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>微笑</translation>
    </message>
    <message>
        <source>Straight hair</source>
        <translation>直发</translation>
    </message>
    <message>
        <source>Wavy hair</source>
        <translation>卷发</translation>
    </message>
    <message>
        <source>Earrings</source>
        <translation>耳环</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>帽子</translation>
    </message>
    <message>
        <source>Lipstick</source>
        <translation>口红</translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation>项链</translation>
    </message>
    <message>
        <source>Necktie</source>
        <translation>领带</translation>
    </message>
    <message>
        <source>Youth</source>
        <translation>年轻</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Your edits cannot be kept safe against a crash: {0} Save the document, or export the photo.</source>
        <translation>无法为您的修改提供崩溃保护：{0} 请保存文档或导出照片。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Do something about it</source>
        <translation>采取措施</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
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
        <source>estimating the time left</source>
        <translation>正在估算剩余时间</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>大约还需 {0} 秒</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>大约还需 {0} 分钟</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>大约还需 {0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. It may have been moved or deleted.</source>
        <translation>无法读取 {0}：{1}。文件可能已被移动或删除。</translation>
    </message>
    <message>
        <source>There is no folder {0} any more. Put it back, then go on.</source>
        <translation>文件夹 {0} 已不存在。请将其恢复后继续。</translation>
    </message>
    <message>
        <source>The disk of {0} is full. Free some space, then go on.</source>
        <translation>{0} 所在的磁盘已满。请腾出一些空间后继续。</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {0}: {1}. Change that, then go on.</source>
        <translation>无法写入文件夹 {0}：{1}。请解决后继续。</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch: one edit for many photos</source>
        <translation>批处理：将一种修改应用于多张照片</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Do the photos again that failed, or those chosen</source>
        <translation>重新处理失败的或所选的照片</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Show the folder with the results</source>
        <translation>显示存放结果的文件夹</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Cancel every photo that is not done</source>
        <translation>取消所有未完成的照片</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>开始批处理</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>批处理进度</translation>
    </message>
    <message>
        <source>The folder {0} could not be made: {1}. Choose another one.</source>
        <translation>无法创建文件夹 {0}：{1}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} 张照片</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 张照片</translation>
    </message>
    <message>
        <source>Report: {0}</source>
        <translation>报告：{0}</translation>
    </message>
    <message>
        <source>Choose photos, then what is to be done to them.</source>
        <translation>先选择照片，再选择要对它们做什么。</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>已完成 {0}/{1}</translation>
    </message>
    <message>
        <source>the engine stopped; it is tried again in a minute</source>
        <translation>引擎已停止；一分钟后重试</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>添加一个文件夹中的照片</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Drop photos or folders here</source>
        <translation>将照片或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Add open photos ({0})</source>
        <translation>添加已打开的照片（{0}）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel the chosen photos</source>
        <translation>取消所选照片</translation>
    </message>
    <message>
        <source>Remove the chosen photos</source>
        <translation>移除所选照片</translation>
    </message>
    <message>
        <source>{0} photos were left out: at most {1} can be added at once.</source>
        <translation>有 {0} 张照片未添加：一次最多可添加 {1} 张。</translation>
    </message>
    <message>
        <source>There is no photo in it.</source>
        <translation>里面没有照片。</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>照片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>BatchSettings</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Write a report (CSV) into the folder</source>
        <translation>在文件夹中写入报告（CSV）</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>没有人脸时</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>If it exists</source>
        <translation>若已存在</translation>
    </message>
    <message>
        <source>The largest of each photo</source>
        <translation>每张照片中最大的人脸</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部人脸</translation>
    </message>
    <message>
        <source>Each in a file of its own</source>
        <translation>每张人脸存为单独的文件</translation>
    </message>
    <message>
        <source>Skip the photo</source>
        <translation>跳过照片</translation>
    </message>
    <message>
        <source>Edit its middle</source>
        <translation>编辑照片中央</translation>
    </message>
    <message>
        <source>Number the new file</source>
        <translation>为新文件编号</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>替换（绝不替换原片）</translation>
    </message>
    <message>
        <source>Beside each photo</source>
        <translation>与各照片放在一起</translation>
    </message>
    <message>
        <source>Which faces</source>
        <translation>编辑哪些人脸</translation>
    </message>
    <message>
        <source>When there is no face</source>
        <translation>没有人脸时怎么办</translation>
    </message>
    <message>
        <source>Results&apos; folder</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>结果的名称</translation>
    </message>
    <message>
        <source>When a file of that name exists</source>
        <translation>同名文件已存在时</translation>
    </message>
    <message>
        <source>{name}: the photo&apos;s own · {number}: its place in the list · {date}: today · {face}</source>
        <translation>{name}：照片原名 · {number}：列表序号 · {date}：今天日期 · {face}</translation>
    </message>
    <message>
        <source>The model is not ready yet.</source>
        <translation>模型尚未就绪。</translation>
    </message>
    <message>
        <source>This edit changes nothing. Open a photo and move a slider, or choose a preset.</source>
        <translation>这项修改没有任何效果。请打开一张照片并移动滑块，或选择一个预设。</translation>
    </message>
    <message>
        <source>Names cannot have {0}.</source>
        <translation>名称中不能含有 {0}。</translation>
    </message>
    <message>
        <source>Names need {name} or {number}, so that each photo has its own.</source>
        <translation>名称需要包含 {name} 或 {number}，以便每张照片各不相同。</translation>
    </message>
    <message>
        <source>Edit of the batch</source>
        <translation>批处理的修改</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>另有 {0} 项</translation>
    </message>
    <message>
        <source>Variation {0} %</source>
        <translation>变体 {0} %</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>存放结果的文件夹</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>批处理的照片</translation>
    </message>
</context>
<context>
    <name>Batching</name>
    <message>
        <source>Batch…</source>
        <translation>批处理…</translation>
    </message>
    <message>
        <source>Edit of {0}</source>
        <translation>{0} 的修改</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>预设“{0}”</translation>
    </message>
    <message>
        <source>The batch is finished: {0}.</source>
        <translation>批处理已完成：{0}。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>A batch was not finished: {0} of {1} photos are left.</source>
        <translation>有一个批处理尚未完成：{1} 张照片中还剩 {0} 张。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Go on with it?</source>
        <translation>要继续吗？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>A batch is running: {0} photos are left.</source>
        <translation>批处理正在进行：还剩 {0} 张照片。</translation>
    </message>
    <message>
        <source>It can go on at the next start.</source>
        <translation>下次启动时可以继续。</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>以后继续</translation>
    </message>
    <message>
        <source>Stop the batch</source>
        <translation>停止批处理</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>不关闭</translation>
    </message>
</context>
<context>
    <name>BeforeView</name>
    <message>
        <source>Photo before the edit</source>
        <translation>修改前的照片</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Plus and minus zoom, 0 fits, 1 shows full size; with the wipe on, arrows move it.</source>
        <translation>加号和减号缩放，0 适合窗口，1 显示实际大小；对比时可用方向键移动分界线。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Amount</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Keep detail</source>
        <translation>保留细节</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>新变体</translation>
    </message>
    <message>
        <source>Move crop</source>
        <translation>移动裁剪框</translation>
    </message>
    <message>
        <source>Crop as found</source>
        <translation>恢复自动裁剪框</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Hold {0}</source>
        <translation>锁定“{0}”</translation>
    </message>
    <message>
        <source>Free {0}</source>
        <translation>解锁“{0}”</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation>启用“{0}”</translation>
    </message>
    <message>
        <source>{0} off</source>
        <translation>停用“{0}”</translation>
    </message>
    <message>
        <source>Face {0}</source>
        <translation>人脸 {0}</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something unexpected happened: {0}. Your photo and edits are still here; if something looks wrong, export and restart.</source>
        <translation>发生了意外：{0}。您的照片和修改仍在；如果看起来不对，请导出后重新启动。</translation>
    </message>
</context>
<context>
    <name>CropOptions</name>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Angle of the crop</source>
        <translation>裁剪框角度</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>裁剪框大小</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the crop as it was (Esc)</source>
        <translation>保持裁剪框原样（Esc）</translation>
    </message>
    <message>
        <source>Use crop</source>
        <translation>使用裁剪框</translation>
    </message>
    <message>
        <source>Edit the face in this crop (Enter)</source>
        <translation>编辑此裁剪框中的人脸（回车）</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Bring eyes and mouth under the marks</source>
        <translation>将眼睛和嘴对准标记</translation>
    </message>
    <message>
        <source>As the model sees it</source>
        <translation>模型看到的画面</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset detail</source>
        <translation>重置细节</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>新变体</translation>
    </message>
    <message>
        <source>Redraws strands of hair, skin texture and background another way; the face stays.</source>
        <translation>以另一种方式重绘发丝、皮肤纹理和背景；面容不变。</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>How far the fine detail goes from the photo&apos;s to the variation&apos;s.</source>
        <translation>细部从照片原样过渡到变体的程度。</translation>
    </message>
    <message>
        <source>Keep detail</source>
        <translation>保留细节</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail stays where the sliders change the face; more of it makes the change milder.</source>
        <translation>在滑块改变面部的地方保留多少照片原有的细部；保留越多，变化越柔和。</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>{0} was made by a later version of Semblance. Update Semblance to open it.</source>
        <translation>{0} 由更新版本的 Semblance 创建。请更新 Semblance 后再打开。</translation>
    </message>
    <message>
        <source>The photo inside {0} is damaged. Use a copy of the document, or find the photo itself.</source>
        <translation>{0} 中的照片已损坏。请使用该文档的副本，或找到照片原件。</translation>
    </message>
    <message>
        <source>{0} is damaged, or no Semblance document, and cannot be opened. If there is another copy of it, open that one; the photo itself is not affected.</source>
        <translation>{0} 已损坏或不是 Semblance 文档，无法打开。如果有其他副本，请打开副本；照片本身不受影响。</translation>
    </message>
    <message>
        <source>There is no file {0}. It may have been moved, renamed or deleted.</source>
        <translation>没有文件 {0}。它可能已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>{0} may not be read by you: its permissions forbid it. Change them, or copy the file to a folder of yours.</source>
        <translation>您无权读取 {0}：权限不允许。请更改权限，或将文件复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>{0} is a folder, not a document. Choose a file inside it.</source>
        <translation>{0} 是文件夹，不是文档。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{0} could not be opened.</source>
        <translation>无法打开 {0}。</translation>
    </message>
    <message>
        <source>The document was not saved: {0} was changed by another program after it was opened, and cannot be embedded. Save without the photo, or open the photo again.</source>
        <translation>文档未保存：{0} 在打开后被其他程序更改，无法嵌入。请不带照片保存，或重新打开照片。</translation>
    </message>
    <message>
        <source>{0} was not saved: there is no folder {1}. Choose another place.</source>
        <translation>{0} 未保存：没有文件夹 {1}。请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} was not saved: {1}. Nothing that was there before is lost; free some space, or save it in another place.</source>
        <translation>{0} 未保存：{1}。原有内容没有丢失；请腾出空间，或保存到其他位置。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>{0} is not the photo it was when {1} was saved. The edits are shown on the photo as it is now.</source>
        <translation>{0} 已不是保存 {1} 时的那张照片。修改将显示在现在的照片上。</translation>
    </message>
    <message>
        <source>Edits of {0}</source>
        <translation>{0} 的修改</translation>
    </message>
    <message>
        <source>The edits of {0} were made with the model {1}. The model {2} has no slider for {3}, so that part is left out. Open the other model, then open the document again.</source>
        <translation>{0} 的修改是用模型 {1} 完成的。模型 {2} 没有 {3} 的滑块，因此这部分被略去。请打开另一个模型，再重新打开文档。</translation>
    </message>
    <message>
        <source>The photo {0} of {1} is not where it was. Show where it is now to go on.</source>
        <translation>{1} 的照片 {0} 已不在原处。请指出它现在的位置以继续。</translation>
    </message>
    <message>
        <source>Find photo…</source>
        <translation>查找照片…</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>{0} 在哪里？</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Opening {0}…</source>
        <translation>正在打开 {0}…</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>将照片拖到这里</translation>
    </message>
    <message>
        <source>or paste one, or</source>
        <translation>或粘贴一张，或</translation>
    </message>
    <message>
        <source>Everything happens on this computer. No photo ever leaves it.</source>
        <translation>一切都在这台电脑上完成，照片绝不会离开它。</translation>
    </message>
    <message>
        <source>Open photo…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>打开一张照片</translation>
    </message>
</context>
<context>
    <name>EditClipboard</name>
    <message>
        <source>Copy edits</source>
        <translation>复制修改</translation>
    </message>
    <message>
        <source>Paste edits</source>
        <translation>粘贴修改</translation>
    </message>
    <message>
        <source>Paste edits with mask and crop</source>
        <translation>粘贴修改（含蒙版和裁剪框）</translation>
    </message>
    <message>
        <source>Paste edits into all open photos</source>
        <translation>粘贴修改到所有已打开的照片</translation>
    </message>
    <message>
        <source>The edits of this face were copied.</source>
        <translation>已复制这张人脸的修改。</translation>
    </message>
    <message>
        <source>The edits were pasted into {0} photos. Each of them can undo it.</source>
        <translation>修改已粘贴到 {0} 张照片，每张都可以撤销。</translation>
    </message>
    <message>
        <source>The crop was not pasted: the photos are of different sizes. Move it by hand.</source>
        <translation>裁剪框未粘贴：照片尺寸不同。请手动移动裁剪框。</translation>
    </message>
    <message>
        <source>This model has no slider for: {0}. The other edits were pasted.</source>
        <translation>此模型没有以下滑块：{0}。其他修改已粘贴。</translation>
    </message>
    <message>
        <source>There are no edits to paste. Copy some first, from another face or photo ({0}).</source>
        <translation>没有可粘贴的修改。请先从其他人脸或照片复制（{0}）。</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>No face found — using the centre of the photo. This model was trained on faces, so its edits may look odd here. If there is a face, show where it is.</source>
        <translation>未找到人脸，将使用照片中央。此模型以人脸训练，因此这里的修改可能显得怪异。如果有人脸，请指出它的位置。</translation>
    </message>
    <message>
        <source>Place the crop</source>
        <translation>放置裁剪框</translation>
    </message>
    <message>
        <source>Click a face to edit that one</source>
        <translation>点击人脸即可编辑</translation>
    </message>
    <message>
        <source>Face {0} of {1}, edited</source>
        <translation>人脸 {0}/{1}，已修改</translation>
    </message>
    <message>
        <source>Face {0} of {1}</source>
        <translation>人脸 {0}/{1}</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>正在加载 {0}…</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;{file}&apos; is damaged or is no model file ({problem}). Copy or download it again; official .ckpt files are brought in with &apos;semblance import&apos;.</source>
        <translation>“{file}”已损坏或不是模型文件（{problem}）。请重新复制或下载；官方 .ckpt 文件可用“semblance import”导入。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its contents do not fit its description ({problem}). Copy or download it again.</source>
        <translation>“{file}”已损坏：内容与其描述不符（{problem}）。请重新复制或下载。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its description says nothing of {parts}. Copy or download it again.</source>
        <translation>“{file}”已损坏：其描述中缺少 {parts}。请重新复制或下载。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was made by a later version of Semblance (format {version}; this one reads up to {known}). Update Semblance to use it.</source>
        <translation>“{file}”由更新版本的 Semblance 生成（格式 {version}；当前版本最高支持 {known}）。请更新 Semblance 后使用。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not made by Semblance: it lacks the description of its networks. Official .ckpt files are brought in with &apos;semblance import&apos;.</source>
        <translation>“{file}”不是由 Semblance 生成的：缺少对其网络的描述。官方 .ckpt 文件可用“semblance import”导入。</translation>
    </message>
    <message>
        <source>3,655 modern official portraits of office holders (US Congress, UK Parliament), about 80 % men, median age 60</source>
        <translation>3,655 张公职人员的现代官方肖像（美国国会、英国议会），约 80 % 为男性，年龄中位数 60 岁</translation>
    </message>
    <message>
        <source>A {type} file can have at most {most} pixels a side, and this photo has {width} x {height}. Save it as PNG or TIFF, or smaller.</source>
        <translation>{type} 文件每边最多 {most} 像素，而这张照片为 {width} x {height}。请保存为 PNG 或 TIFF，或缩小后保存。</translation>
    </message>
    <message>
        <source>CelebA, 202,599 portraits</source>
        <translation>CelebA，202,599 张肖像</translation>
    </message>
    <message>
        <source>FFHQ, 70,000 portraits</source>
        <translation>FFHQ，70,000 张肖像</translation>
    </message>
    <message>
        <source>JPEG has no transparency, so the photo was laid on white. Save it as PNG, TIFF or WebP to keep what shows through.</source>
        <translation>JPEG 不支持透明，因此照片以白色为底。如需保留透明部分，请保存为 PNG、TIFF 或 WebP。</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, BMP or GIF</source>
        <translation>JPEG、PNG、TIFF、WebP、BMP 或 GIF</translation>
    </message>
    <message>
        <source>MIT for the weights. Portraits: US ones public domain; UK ones CC BY 3.0, Chris McAndrew / UK Parliament</source>
        <translation>权重采用 MIT 许可。肖像：美国部分属公有领域；英国部分为 CC BY 3.0，Chris McAndrew / UK Parliament</translation>
    </message>
    <message>
        <source>Something went wrong inside the engine. Your photo and edits are unchanged; please try again.</source>
        <translation>引擎内部出错。您的照片和修改未受影响，请重试。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no sliders. Choose another model, or add attributes to this one.</source>
        <translation>模型“{model}”没有滑块。请选择其他模型，或为此模型添加特征。</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF (camera, date, place) is damaged and was left out.</source>
        <translation>照片的 EXIF 信息（相机、日期、地点）已损坏，未写入。</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF (camera, date, place) is longer than the 64 KB that JPEG allows and was left out. Save it as PNG, TIFF or WebP to keep it.</source>
        <translation>照片的 EXIF 信息（相机、日期、地点）超过 JPEG 允许的 64 KB，未写入。如需保留，请保存为 PNG、TIFF 或 WebP。</translation>
    </message>
    <message>
        <source>The photo&apos;s IPTC captions are damaged and were left out.</source>
        <translation>照片的 IPTC 说明已损坏，未写入。</translation>
    </message>
    <message>
        <source>The photo&apos;s XMP (captions, ratings, develop settings) is damaged and was left out.</source>
        <translation>照片的 XMP 信息（说明、评级、显影设置）已损坏，未写入。</translation>
    </message>
    <message>
        <source>The photo&apos;s colour profile is for greys and this {type} file holds colours, so it was converted to sRGB. It looks the same.</source>
        <translation>照片的颜色配置文件用于灰度，而此 {type} 文件含有彩色，因此已转换为 sRGB。外观不变。</translation>
    </message>
    <message>
        <source>There is no device &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>没有设备“{name}”。请选择其一：{known}。</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved, renamed or deleted.</source>
        <translation>没有文件 {path}。它可能已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>There is no model file at &apos;{path}&apos;. Choose another model, or put the file back.</source>
        <translation>“{path}”处没有模型文件。请选择其他模型，或将文件放回原处。</translation>
    </message>
    <message>
        <source>There is no precision &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>没有精度“{name}”。请选择其一：{known}。</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo and model. Close other programs, or use a smaller photo or model; nothing of your work is lost.</source>
        <translation>内存不足以处理这张照片和这个模型。请关闭其他程序，或使用较小的照片或模型；您的工作没有任何丢失。</translation>
    </message>
    <message>
        <source>This machine has no Apple graphics processor.</source>
        <translation>这台电脑没有 Apple 图形处理器。</translation>
    </message>
    <message>
        <source>This machine has no NVIDIA graphics card that CUDA can use.</source>
        <translation>这台电脑没有 CUDA 可用的 NVIDIA 显卡。</translation>
    </message>
    <message>
        <source>This model has no attribute &apos;{name}&apos;. It has: {known}.</source>
        <translation>此模型没有特征“{name}”。现有特征：{known}。</translation>
    </message>
    <message>
        <source>WebP has no place for the photo&apos;s resolution of {resolution} pixels per inch, so it was left out. Save it as JPEG, PNG or TIFF to keep it.</source>
        <translation>WebP 无法存放照片的分辨率（每英寸 {resolution} 像素），因此未写入。如需保留，请保存为 JPEG、PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>HEIC 照片</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>Photoshop 文件</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>相机 RAW 文件</translation>
    </message>
    <message>
        <source>a name without ending</source>
        <translation>没有扩展名的名称</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>AVIF 图片</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{card} has too little free memory, so the engine works on the processor now: the same result, more slowly. Close other programs that use the card and restart Semblance to use it again.</source>
        <translation>{card} 的可用显存太少，因此引擎改用处理器：结果相同，只是较慢。请关闭其他使用该显卡的程序，并重新启动 Semblance 以再次使用它。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Check the disk or network drive it is on.</source>
        <translation>无法读取 {file}（{why}）。请检查它所在的磁盘或网络驱动器。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {ending} is not a known type of photo. Give it a name that ends in .jpg, .png, .tif or .webp.</source>
        <translation>无法写入 {file}：{ending} 不是已知的照片类型。请使用以 .jpg、.png、.tif 或 .webp 结尾的文件名。</translation>
    </message>
    <message>
        <source>{file} has several pages; only the first is opened.</source>
        <translation>{file} 有多页，只打开第一页。</translation>
    </message>
    <message>
        <source>{file} holds 32-bit values, as scientific pictures do, and these have no fixed white. Save it with 8 or 16 bits per channel and open that.</source>
        <translation>{file} 含有 32 位数值（如科学图像），没有固定的白色。请以每通道 8 位或 16 位另存后再打开。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a photo. Choose a file inside it.</source>
        <translation>{file} 是文件夹，不是照片。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{file} is animated; only its first frame is opened.</source>
        <translation>{file} 是动画，只打开第一帧。</translation>
    </message>
    <message>
        <source>{file} is damaged or cut short: its picture cannot be decoded to the end. Copy or download it again from where it came from.</source>
        <translation>{file} 已损坏或不完整：图片无法完整解码。请从来源处重新复制或下载。</translation>
    </message>
    <message>
        <source>{file} is empty: it holds 0 bytes. Copy it again from where it came from.</source>
        <translation>{file} 是空的：大小为 0 字节。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>{file} is in {mode}; it is edited, and saved when edited, in RGB.</source>
        <translation>{file} 采用 {mode} 模式；将以 RGB 进行修改，修改后也以 RGB 保存。</translation>
    </message>
    <message>
        <source>{file} is not a picture of a known type. Choose a {types} file, or save it as one first.</source>
        <translation>{file} 不是已知类型的图片。请选择 {types} 文件，或先另存为其中一种。</translation>
    </message>
    <message>
        <source>{file} is not a picture: it holds text, whatever its name says. Choose a {types} file.</source>
        <translation>{file} 不是图片：无论名称如何，它的内容是文本。请选择 {types} 文件。</translation>
    </message>
    <message>
        <source>{file} is too large: it has {width} x {height} pixels, {megapixels} megapixels, and at most {most} can be edited. Make a smaller copy and open that.</source>
        <translation>{file} 太大：{width} x {height} 像素，即 {megapixels} 百万像素，最多只能修改 {most} 百万像素的照片。请制作较小的副本后打开。</translation>
    </message>
    <message>
        <source>{file} is too large: no photo that can be edited has more than {most} GB. Check that it is a photo, or make a smaller copy.</source>
        <translation>{file} 太大：可修改的照片不会超过 {most} GB。请确认它是照片，或制作较小的副本。</translation>
    </message>
    <message>
        <source>{file} is {what}, a type that cannot be opened here. Save or export it as {types} first.</source>
        <translation>{file} 是 {what}，这种类型无法在此打开。请先将其保存或导出为 {types}。</translation>
    </message>
    <message>
        <source>{file} may not be read by you: its permissions forbid it. Change them, or copy the file to a folder of yours.</source>
        <translation>您无权读取 {file}：权限不允许。请更改权限，或将文件复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>{file} was changed by another program after it was opened. Open it again to edit the new version.</source>
        <translation>{file} 在打开后被其他程序更改。请重新打开以修改新版本。</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is full. Free some space or save it elsewhere.</source>
        <translation>{file} 未保存：磁盘已满。请腾出一些空间，或保存到其他位置。</translation>
    </message>
    <message>
        <source>{file} was not saved: there is no folder {folder}. Choose another place.</source>
        <translation>{file} 未保存：没有文件夹 {folder}。请选择其他位置。</translation>
    </message>
    <message>
        <source>{file} was not saved: you may not write to the folder {folder}. Save it in another one.</source>
        <translation>{file} 未保存：您无权写入文件夹 {folder}。请保存到其他文件夹。</translation>
    </message>
    <message>
        <source>{file} was not saved: {why}. Save it in another place.</source>
        <translation>{file} 未保存：{why}。请保存到其他位置。</translation>
    </message>
    <message>
        <source>{having} examples with the attribute and {lacking} without: five of each are the least.</source>
        <translation>带有该特征的样例 {having} 个，不带的 {lacking} 个：每种至少需要五个。</translation>
    </message>
    <message>
        <source>{lacking} Use the device &apos;cpu&apos; or &apos;auto&apos;.</source>
        <translation>{lacking}请使用设备“cpu”或“auto”。</translation>
    </message>
    <message>
        <source>{path} is not a file but a device or pipe. Save the photo to a file first.</source>
        <translation>{path} 不是文件，而是设备或管道。请先将照片保存为文件。</translation>
    </message>
    <message>
        <source>{type} has no place for IPTC captions of the older kind (IIM), so the photo&apos;s were left out. Save it as JPEG or TIFF to keep them.</source>
        <translation>{type} 无法存放旧式 IPTC 说明（IIM），因此照片的说明未写入。如需保留，请保存为 JPEG 或 TIFF。</translation>
    </message>
    <message>
        <source>{type} holds 8 bits per channel, so the photo&apos;s 16 were rounded. Save it as PNG or TIFF to keep them.</source>
        <translation>{type} 每通道只有 8 位，因此照片的 16 位已被舍入。如需保留，请保存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>{why} The engine chose one by itself.</source>
        <translation>{why}引擎已自行选择。</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>The engine stopped and was restarted; your photo and edits are untouched.</source>
        <translation>引擎曾停止并已重新启动；您的照片和修改未受影响。</translation>
    </message>
    <message>
        <source>The engine stopped {0} times within a minute and was not started again. Your photo and edits are untouched. Close other programs to free memory, then try again.</source>
        <translation>引擎在一分钟内停止了 {0} 次，不再启动。您的照片和修改未受影响。请关闭其他程序以释放内存，然后重试。</translation>
    </message>
    <message>
        <source>The engine stopped before the file was written; no file was changed. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnginePage</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>自动：使用最快的设备</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <source>Automatic: half where it is faster</source>
        <translation>自动：半精度更快时使用半精度</translation>
    </message>
    <message>
        <source>Full (32 bits)</source>
        <translation>全精度（32 位）</translation>
    </message>
    <message>
        <source>When the device or the precision changes, the engine starts again, which takes some seconds. Photos and edits stay as they are. Full precision takes more memory of a graphics card; on the processor it is always used.</source>
        <translation>更改设备或精度后，引擎会重新启动，需要几秒钟。照片和修改保持不变。全精度会占用更多显存；在处理器上始终使用全精度。</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>引擎正在启动…</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>全精度</translation>
    </message>
    <message>
        <source>half precision</source>
        <translation>半精度</translation>
    </message>
    <message>
        <source>Now: {0}, {1}</source>
        <translation>当前：{0}，{1}</translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message>
        <source>{0} has not been analysed yet: look at it once, then export it.</source>
        <translation>{0} 尚未分析：请先查看一次，再导出。</translation>
    </message>
    <message>
        <source>{0} was not exported.</source>
        <translation>{0} 未导出。</translation>
    </message>
</context>
<context>
    <name>ExportChecks</name>
    <message>
        <source>Give the file a name that ends in .jpg, .png, .tif or .webp.</source>
        <translation>请使用以 .jpg、.png、.tif 或 .webp 结尾的文件名。</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another place.</source>
        <translation>没有这个文件夹。请选择其他位置。</translation>
    </message>
    <message>
        <source>This name is too long. Choose one of at most 200 letters.</source>
        <translation>名称太长。请使用不超过 200 个字母的名称。</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>已有同名文件夹。请使用其他名称。</translation>
    </message>
    <message>
        <source>This is the original photo itself. Choose another name, so that the original is not lost.</source>
        <translation>这是原始照片本身。请使用其他名称，以免丢失原片。</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another place.</source>
        <translation>您无权写入此文件夹。请选择其他位置。</translation>
    </message>
    <message>
        <source>The disk may be too full for this file. Free some space, or choose another place.</source>
        <translation>磁盘空间可能不足以存放此文件。请腾出一些空间，或选择其他位置。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export photo</source>
        <translation>导出照片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Use a free name</source>
        <translation>使用未占用的名称</translation>
    </message>
    <message>
        <source>Same edit for other photos…</source>
        <translation>将相同修改用于其他照片…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>目标文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopped; no file was changed.</source>
        <translation>已停止；没有文件被更改。</translation>
    </message>
    <message>
        <source>A file of this name is there already; it will be replaced.</source>
        <translation>同名文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>The file will be called {0}.</source>
        <translation>文件将命名为 {0}。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>JPEG 和 WebP 的品质</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation>与照片放在一起</translation>
    </message>
    <message>
        <source>Keep camera data, captions and location</source>
        <translation>保留相机数据、说明和位置</translation>
    </message>
    <message>
        <source>Carry the edit in the file, so that it can be taken up again</source>
        <translation>在文件中附带修改，以便日后继续</translation>
    </message>
    <message>
        <source>Folder for exports</source>
        <translation>导出文件夹</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export again</source>
        <translation>再次导出</translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>已导出 {0}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>未修改</translation>
    </message>
    <message>
        <source>edited, not exported</source>
        <translation>已修改，未导出</translation>
    </message>
    <message>
        <source>edited; exported or saved</source>
        <translation>已修改；已导出或已保存</translation>
    </message>
    <message>
        <source>could not be opened. {0}</source>
        <translation>无法打开。{0}</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photos</source>
        <translation>已打开的照片</translation>
    </message>
    <message>
        <source>Arrow keys go to the next photo or the one before; Delete closes a photo.</source>
        <translation>方向键切换到下一张或上一张照片；Delete 键关闭照片。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他照片</translation>
    </message>
    <message>
        <source>Close those that could not be opened</source>
        <translation>关闭无法打开的照片</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Sliders moved: {0}</source>
        <translation>已移动的滑块：{0}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>Reconstruction</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>How closely the model can redraw this face, unedited. The longer the bar, the better.</source>
        <translation>模型在未修改时能多忠实地重绘这张人脸。条越长越好。</translation>
    </message>
    <message>
        <source>Where it is rough, edits look less like the person: a larger, sharper, more frontal face helps, or a crop that sits better.</source>
        <translation>重建粗糙时，修改后会不太像本人：更大、更清晰、更正面的人脸，或更贴合的裁剪框会有帮助。</translation>
    </message>
    <message>
        <source>Measured: {0} dB (PSNR)</source>
        <translation>测量值：{0} dB（PSNR）</translation>
    </message>
    <message>
        <source>How far the edit goes from the person in the photo. The shorter the bar, the better; a full one is as far as two random people are apart.</source>
        <translation>修改后与照片中的人相差多远。条越短越好；满格相当于两个任意的人之间的差距。</translation>
    </message>
    <message>
        <source>To come closer: lower the amount, hold attributes that should stay (the locks), or keep more detail.</source>
        <translation>想更接近本人：降低强度，锁定应保持不变的特征（锁形按钮），或保留更多细节。</translation>
    </message>
    <message>
        <source>Measured: {0} % of that way</source>
        <translation>测量值：该差距的 {0} %</translation>
    </message>
    <message>
        <source>Very close</source>
        <translation>非常接近</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Rough</source>
        <translation>粗糙</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>A little different</source>
        <translation>略有不同</translation>
    </message>
    <message>
        <source>Noticeably different</source>
        <translation>明显不同</translation>
    </message>
    <message>
        <source>Like someone else</source>
        <translation>像另一个人</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Recent files listed</source>
        <translation>最近文件数量</translation>
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
        <source>Show the film strip when several photos are open</source>
        <translation>打开多张照片时显示胶片栏</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Show the photo as it was</source>
        <translation>显示原始照片</translation>
    </message>
    <message>
        <source>Hold \</source>
        <translation>按住 \</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>空格 + 拖动</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Mouse wheel or pinch</source>
        <translation>鼠标滚轮或双指捏合</translation>
    </message>
    <message>
        <source>Fit or full size</source>
        <translation>适合窗口或实际大小</translation>
    </message>
    <message>
        <source>Double-click the photo</source>
        <translation>双击照片</translation>
    </message>
    <message>
        <source>Choose a face</source>
        <translation>选择人脸</translation>
    </message>
    <message>
        <source>Click it</source>
        <translation>点击人脸</translation>
    </message>
    <message>
        <source>Slider to zero</source>
        <translation>滑块归零</translation>
    </message>
    <message>
        <source>Double-click the slider</source>
        <translation>双击滑块</translation>
    </message>
    <message>
        <source>Slider by small steps</source>
        <translation>小幅移动滑块</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Expression</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Age and gender</source>
        <translation>年龄与性别</translation>
    </message>
    <message>
        <source>Eyes and glasses</source>
        <translation>眼睛与眼镜</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>头发</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>Skin and make-up</source>
        <translation>皮肤与妆容</translation>
    </message>
    <message>
        <source>Face shape</source>
        <translation>脸型</translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>配饰</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
</context>
<context>
    <name>HistoryControl</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Photo opened</source>
        <translation>已打开照片</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Close history</source>
        <translation>关闭历史记录</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Open recent</source>
        <translation>打开最近的文件</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>照片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>已打开的照片</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>模型 (*.safetensors)</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard. Copy one, then paste.</source>
        <translation>剪贴板上没有照片。请先复制一张，再粘贴。</translation>
    </message>
    <message>
        <source>Semblance never goes online, so it does not fetch pictures from the web. Copy the picture itself and paste it here, or save it and drop the file.</source>
        <translation>Semblance 从不联网，因此不会从网上获取图片。请复制图片本身并粘贴到这里，或先保存再拖入文件。</translation>
    </message>
    <message>
        <source>There are no photos in {0}.</source>
        <translation>{0} 中没有照片。</translation>
    </message>
    <message>
        <source>One file is not a photo and was left out.</source>
        <translation>有一个文件不是照片，已略过。</translation>
    </message>
    <message>
        <source>{0} files are not photos and were left out.</source>
        <translation>有 {0} 个文件不是照片，已略过。</translation>
    </message>
    <message>
        <source>Only the first {0} photos were opened, {1} more were left out.</source>
        <translation>只打开了前 {0} 张照片，另有 {1} 张被略过。</translation>
    </message>
</context>
<context>
    <name>Leafing</name>
    <message>
        <source>There is only one photo open.</source>
        <translation>只打开了一张照片。</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>胶片栏</translation>
    </message>
    <message>
        <source>Close photo</source>
        <translation>关闭照片</translation>
    </message>
    <message>
        <source>There is no photo open.</source>
        <translation>没有打开的照片。</translation>
    </message>
    <message>
        <source>Close all photos</source>
        <translation>关闭所有照片</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>您的预设</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>You have not saved any presets yet.</source>
        <translation>您还没有保存任何预设。</translation>
    </message>
</context>
<context>
    <name>MaskOptions</name>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Paint where the photo stays as it is (X, or hold Alt)</source>
        <translation>涂抹要保持原样的区域（X，或按住 Alt）</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Paint where the edit applies (X, or hold Alt)</source>
        <translation>涂抹要应用修改的区域（X，或按住 Alt）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Invert mask</source>
        <translation>反转蒙版</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>清除蒙版</translation>
    </message>
    <message>
        <source>Protect with the brush</source>
        <translation>用画笔保护</translation>
    </message>
    <message>
        <source>Edit with the brush</source>
        <translation>用画笔修改</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>{0} stays in use.</source>
        <translation>继续使用 {0}。</translation>
    </message>
    <message>
        <source>The model that came with Semblance is used instead.</source>
        <translation>改用 Semblance 自带的模型。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{0} was changed by another program after it was opened. To edit the new version, close it and open it again.</source>
        <translation>{0} 在打开后被其他程序更改。要编辑新版本，请关闭后重新打开。</translation>
    </message>
</context>
<context>
    <name>OutputForm</name>
    <message>
        <source>As the photo</source>
        <translation>与照片相同</translation>
    </message>
    <message>
        <source>Compress as the original</source>
        <translation>按原片压缩</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>原始尺寸</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Keep camera data (EXIF, location, copyright)</source>
        <translation>保留相机数据（EXIF、位置、版权）</translation>
    </message>
    <message>
        <source>Embed the edit, so that it can be taken up again</source>
        <translation>嵌入修改，以便日后继续</translation>
    </message>
    <message>
        <source>The colour profile is always kept.</source>
        <translation>颜色配置文件始终保留。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品质</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>品质，1 到 100</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>长边像素数</translation>
    </message>
    <message>
        <source>Opened in Semblance, the file then offers the sliders that made it, for the original.</source>
        <translation>日后在 Semblance 中打开此文件时，可为原片恢复生成它的滑块设置。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search commands and sliders, or set one: smile 40</source>
        <translation>搜索命令和滑块，或直接设置：微笑 40</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to do it · Esc to close</source>
        <translation>↑ ↓ 选择 · 回车执行 · Esc 关闭</translation>
    </message>
    <message>
        <source>Nothing is called that. Fewer letters find more.</source>
        <translation>没有这个名称。输入更少的字会找到更多。</translation>
    </message>
    <message>
        <source>not available. {0}</source>
        <translation>不可用。{0}</translation>
    </message>
</context>
<context>
    <name>PanelControl</name>
    <message>
        <source>Find a slider</source>
        <translation>查找滑块</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>新变体</translation>
    </message>
    <message>
        <source>Reset detail</source>
        <translation>重置细节</translation>
    </message>
</context>
<context>
    <name>PhotoLoader</name>
    <message>
        <source>The pasted picture could not be kept in {0}: no room?</source>
        <translation>粘贴的图片无法保存到 {0}：空间不足？</translation>
    </message>
    <message>
        <source>{0} is too large for this computer&apos;s free memory. Close other programs.</source>
        <translation>{0} 太大，这台电脑的可用内存不足。请关闭其他程序。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. It may be damaged; try another copy.</source>
        <translation>无法读取 {0}：{1}。它可能已损坏，请尝试其他副本。</translation>
    </message>
</context>
<context>
    <name>PhotoWork</name>
    <message>
        <source>No face was found in this photo.</source>
        <translation>这张照片中未找到人脸。</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>同名文件已存在。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>偏好设置的页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Warm smile</source>
        <translation>温暖微笑</translation>
    </message>
    <message>
        <source>Broad smile</source>
        <translation>开怀大笑</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严肃</translation>
    </message>
    <message>
        <source>A little younger</source>
        <translation>年轻一点</translation>
    </message>
    <message>
        <source>A little older</source>
        <translation>年长一点</translation>
    </message>
    <message>
        <source>Without glasses</source>
        <translation>摘掉眼镜</translation>
    </message>
    <message>
        <source>Rested</source>
        <translation>精神焕发</translation>
    </message>
    <message>
        <source>Evening make-up</source>
        <translation>晚宴妆</translation>
    </message>
    <message>
        <source>Clean-shaven</source>
        <translation>不留胡须</translation>
    </message>
    <message>
        <source>Silver hair</source>
        <translation>银发</translation>
    </message>
    <message>
        <source>A preset needs a name. Type one, such as “Warm smile”.</source>
        <translation>预设需要名称。请输入一个，例如“温暖微笑”。</translation>
    </message>
    <message>
        <source>There is no preset “{0}” any more.</source>
        <translation>预设“{0}”已不存在。</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already. Choose another name.</source>
        <translation>已有名为“{0}”的预设。请使用其他名称。</translation>
    </message>
    <message>
        <source>The preset was not saved to {0}: {1}. Make room on the disk, then try again.</source>
        <translation>预设未能保存到 {0}：{1}。请腾出磁盘空间，然后重试。</translation>
    </message>
</context>
<context>
    <name>PresetsControl</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>存储为预设…</translation>
    </message>
    <message>
        <source>Move a slider first: a preset is made of the sliders that are set.</source>
        <translation>请先移动滑块：预设由已设置的滑块组成。</translation>
    </message>
    <message>
        <source>Rename or delete presets…</source>
        <translation>重命名或删除预设…</translation>
    </message>
    <message>
        <source>Apply to all open photos</source>
        <translation>应用于所有已打开的照片</translation>
    </message>
    <message>
        <source>“{0}” was applied to {1} photos. Each of them can undo it.</source>
        <translation>“{0}”已应用于 {1} 张照片，每张都可以撤销。</translation>
    </message>
    <message>
        <source>The preset “{0}” was saved.</source>
        <translation>预设“{0}”已保存。</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>预设“{0}”</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>您的预设</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Nothing ever leaves this computer: no photo, no edit, no figure about how you use Semblance. It makes no connection to any network, and asks for no account.</source>
        <translation>没有任何东西会离开这台电脑：没有照片，没有修改，也没有关于您如何使用 Semblance 的数据。它不连接任何网络，也不需要账户。</translation>
    </message>
    <message>
        <source>On this computer it keeps:</source>
        <translation>它在这台电脑上保存：</translation>
    </message>
    <message>
        <source>Autosaves of photos that are open stay. Pasted pictures go by themselves after 30 days, unless a recent file or an autosave needs them.</source>
        <translation>已打开照片的自动保存会保留。粘贴的图片会在 30 天后自动清除，除非最近文件或自动保存仍需要它们。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open folder: {0}</source>
        <translation>打开文件夹：{0}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear: {0}</source>
        <translation>清除：{0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Autosaves</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Pasted pictures</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Remove those that are gone</source>
        <translation>移除已不存在的文件</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Not there any more: {0}</source>
        <translation>已不存在：{0}</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>It holds no edit that Semblance can read: it is damaged, or of another program.</source>
        <translation>其中没有 Semblance 能读取的修改：它已损坏，或来自其他程序。</translation>
    </message>
    <message>
        <source>The edit was made by a later version of Semblance. Update Semblance to take it up again.</source>
        <translation>这项修改由更新版本的 Semblance 创建。请更新 Semblance 后继续。</translation>
    </message>
</context>
<context>
    <name>RecipeOffer</name>
    <message>
        <source>This picture was made with Semblance from {0}, and its edits can be taken up again.</source>
        <translation>这张图片由 Semblance 从 {0} 生成，可以继续编辑其修改。</translation>
    </message>
    <message>
        <source>Apply to this picture</source>
        <translation>应用于这张图片</translation>
    </message>
    <message>
        <source>Edit the original</source>
        <translation>编辑原片</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Semblance was ended unexpectedly with an edited photo that was not saved.</source>
        <translation>Semblance 曾意外退出，有一张修改过的照片尚未保存。</translation>
    </message>
    <message>
        <source>Semblance was ended unexpectedly with {0} edited photos that were not saved.</source>
        <translation>Semblance 曾意外退出，有 {0} 张修改过的照片尚未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Such as “Warm smile”</source>
        <translation>例如“温暖微笑”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already; it will be replaced.</source>
        <translation>已有名为“{0}”的预设，将被替换。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the edits of {0}</source>
        <translation>保存 {0} 的修改</translation>
    </message>
    <message>
        <source>Edits (*{0})</source>
        <translation>修改 (*{0})</translation>
    </message>
    <message>
        <source>Edits with the photo embedded (*{0})</source>
        <translation>修改及嵌入的照片 (*{0})</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The photo is not ready yet. Wait until it has been analysed, then export it.</source>
        <translation>照片尚未就绪。请等待分析完成后再导出。</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>显示导览</translation>
    </message>
    <message>
        <source>Make a debug bundle…</source>
        <translation>生成调试包…</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>请先打开一张照片。</translation>
    </message>
    <message>
        <source>{0} slider</source>
        <translation>{0}滑块</translation>
    </message>
    <message>
        <source>{0}: set to {1}</source>
        <translation>{0}：设为 {1}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Press the keys first.</source>
        <translation>请先按下按键。</translation>
    </message>
    <message>
        <source>{0} shows the photo as it was while it is held.</source>
        <translation>按住 {0} 会显示原始照片。</translation>
    </message>
    <message>
        <source>{0} is needed to move between controls and to use them. Choose another key.</source>
        <translation>{0} 用于在控件之间移动和操作控件。请选择其他按键。</translation>
    </message>
    <message>
        <source>{0} already belongs to “{1}”.</source>
        <translation>{0} 已分配给“{1}”。</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>鼠标与按住的键</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或按键搜索</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>新按键：</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>新按键：请按下</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>按下按键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>鼠标与按住的键</translation>
    </message>
    <message>
        <source>If you take it, “{0}” is left without it.</source>
        <translation>如果改用于此，“{0}”将不再有此快捷键。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <source>“{0}” now has {1}.</source>
        <translation>“{0}”现在的快捷键是 {1}。</translation>
    </message>
    <message>
        <source>“{0}” has no key now.</source>
        <translation>“{0}”现在没有快捷键。</translation>
    </message>
    <message>
        <source>“{0}” has its usual keys again: {1}.</source>
        <translation>“{0}”已恢复默认快捷键：{1}。</translation>
    </message>
    <message>
        <source>All shortcuts are as they were at first.</source>
        <translation>所有快捷键已恢复为初始设置。</translation>
    </message>
    <message>
        <source>The list is on the clipboard, to print or to keep.</source>
        <translation>列表已复制到剪贴板，可打印或保存。</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Double-click to reset</source>
        <translation>双击重置</translation>
    </message>
</context>
<context>
    <name>SlidersPanel</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Several sliders at once: apply, save, rename</source>
        <translation>一次设置多个滑块：应用、保存、重命名</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset all sliders</source>
        <translation>重置所有滑块</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>选择模型文件</translation>
    </message>
    <message>
        <source>Find a slider</source>
        <translation>查找滑块</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Makes all sliders of this face weaker or stronger together.</source>
        <translation>同时减弱或增强这张人脸的所有滑块。</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>人像</translation>
    </message>
    <message>
        <source>This model has no sliders: no attributes were trained for it.</source>
        <translation>此模型没有滑块：没有为它训练任何特征。</translation>
    </message>
    <message>
        <source>Trained on: {0}</source>
        <translation>训练数据：{0}</translation>
    </message>
    <message>
        <source>Licence of the model: {0}</source>
        <translation>模型许可：{0}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Memory that the engine uses, the model&apos;s own included</source>
        <translation>引擎占用的内存，包括模型本身</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>· {0} waiting</source>
        <translation>· {0} 项等待中</translation>
    </message>
    <message>
        <source>Engine off</source>
        <translation>引擎已关闭</translation>
    </message>
    <message>
        <source>Engine starting…</source>
        <translation>引擎正在启动…</translation>
    </message>
    <message>
        <source>Ready on {0}</source>
        <translation>已在 {0} 上就绪</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>引擎已停止</translation>
    </message>
    <message>
        <source>Precision: {0}</source>
        <translation>精度：{0}</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>正在查找人脸</translation>
    </message>
    <message>
        <source>Analysing the face</source>
        <translation>正在分析人脸</translation>
    </message>
    <message>
        <source>Drawing the edit</source>
        <translation>正在绘制修改</translation>
    </message>
    <message>
        <source>Writing the photo</source>
        <translation>正在写入照片</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>还需 {0} 秒</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Semblance ended unexpectedly last time. What happened was written down.</source>
        <translation>Semblance 上次意外退出。发生的情况已记录下来。</translation>
    </message>
    <message>
        <source>Make a debug bundle…</source>
        <translation>生成调试包…</translation>
    </message>
    <message>
        <source>Save the debug bundle</source>
        <translation>保存调试包</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>The debug bundle was not written: {0}. Choose another folder, then try again.</source>
        <translation>调试包未写入：{0}。请选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>The debug bundle is in {0}: logs, settings and versions as text, without names, folders or photos. Look through it before you send it; nothing is sent by itself.</source>
        <translation>调试包位于 {0}：以文本形式包含日志、设置和版本信息，不含名称、文件夹或照片。发送前请查看内容；不会自动发送任何东西。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>Suspects</name>
    <message>
        <source>The engine stopped twice while it loaded {0}, so it is not tried again. The model may need more memory than is free: close other programs, or choose another model.</source>
        <translation>引擎在加载 {0} 时停止了两次，因此不再尝试。该模型需要的内存可能超过可用内存：请关闭其他程序，或选择其他模型。</translation>
    </message>
    <message>
        <source>The engine stopped twice while it looked for faces in this photo, so it does not try again. Close other programs to free memory and open the photo again, or open a smaller copy of it.</source>
        <translation>引擎在这张照片中查找人脸时停止了两次，因此不再尝试。请关闭其他程序以释放内存，然后重新打开照片，或打开较小的副本。</translation>
    </message>
    <message>
        <source>The engine stopped twice while it worked on this edit, so it does not try again. Your photo and sliders are as they were. Close other programs to free memory, then move a slider.</source>
        <translation>引擎在处理这项修改时停止了两次，因此不再尝试。您的照片和滑块保持原样。请关闭其他程序以释放内存，然后移动滑块。</translation>
    </message>
    <message>
        <source>The engine stopped twice while it worked on this, so it does not try again.</source>
        <translation>引擎在处理时停止了两次，因此不再尝试。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息的详细信息</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Before and after side by side</source>
        <translation>修改前后并排显示</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Look and choose</source>
        <translation>查看与选择</translation>
    </message>
    <message>
        <source>Crop of the face</source>
        <translation>人脸裁剪框</translation>
    </message>
    <message>
        <source>The photo has not been analysed yet.</source>
        <translation>照片尚未分析。</translation>
    </message>
    <message>
        <source>Mask brush</source>
        <translation>蒙版画笔</translation>
    </message>
    <message>
        <source>Use this crop</source>
        <translation>使用此裁剪框</translation>
    </message>
    <message>
        <source>Leave the tool</source>
        <translation>退出工具</translation>
    </message>
    <message>
        <source>Crop as found</source>
        <translation>恢复自动裁剪框</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>恢复自动结果</translation>
    </message>
    <message>
        <source>Swap protect and edit</source>
        <translation>切换保护与修改</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>减小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>增大画笔</translation>
    </message>
    <message>
        <source>Show the mask</source>
        <translation>显示蒙版</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>反转蒙版</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>清除蒙版</translation>
    </message>
    <message>
        <source>Nothing is masked.</source>
        <translation>没有蒙版。</translation>
    </message>
    <message>
        <source>Choose the crop tool first.</source>
        <translation>请先选择裁剪工具。</translation>
    </message>
    <message>
        <source>Choose the mask brush first.</source>
        <translation>请先选择蒙版画笔。</translation>
    </message>
    <message>
        <source>No tool is in use.</source>
        <translation>没有正在使用的工具。</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Start with a photo</source>
        <translation>从一张照片开始</translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere on the window, paste a picture, or open one. Faces are found by themselves. Nothing ever leaves this computer.</source>
        <translation>将照片或文件夹拖到窗口任意位置，粘贴图片，或打开一张。人脸会自动找到。没有任何东西会离开这台电脑。</translation>
    </message>
    <message>
        <source>Change the face</source>
        <translation>改变面容</translation>
    </message>
    <message>
        <source>Each slider changes one thing. Double-click it to put it back; close its lock to keep that trait as it is while others move. With all at zero, the photo is untouched.</source>
        <translation>每个滑块只改变一个方面。双击可恢复；锁上它的锁，移动其他滑块时该特征保持不变。全部归零时，照片丝毫未动。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Hold this button, or the key \, to see the photo as it was. Compare, beside it, draws a line across the photo: before on the left, after on the right.</source>
        <translation>按住此按钮或 \ 键，可查看原始照片。旁边的“对比”会在照片上画一条分界线：左边是修改前，右边是修改后。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the photo in full size and best quality, as a new file. Camera data and colours are kept, and the original is never changed.</source>
        <translation>以完整尺寸和最佳品质将照片写入新文件。相机数据和颜色都会保留，原片绝不会被更改。</translation>
    </message>
    <message>
        <source>Find everything else</source>
        <translation>查找其他一切</translation>
    </message>
    <message>
        <source>{0} finds any command by a few letters, and sets sliders: type “smile 40”. This tour is in the Help menu.</source>
        <translation>按 {0}，输入几个字即可找到任何命令，还能设置滑块：输入“微笑 40”。本导览在“帮助”菜单中。</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Unexported</name>
    <message>
        <source>Edits not exported</source>
        <translation>修改尚未导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The edits of {0} were not exported or saved.</source>
        <translation>{0} 的修改尚未导出或保存。</translation>
    </message>
    <message>
        <source>They will be lost unless you export the photo first.</source>
        <translation>如果不先导出照片，修改将会丢失。</translation>
    </message>
    <message>
        <source>They will be lost unless you save or export the photo first.</source>
        <translation>如果不先保存或导出照片，修改将会丢失。</translation>
    </message>
    <message>
        <source>{0} photos have edits that were not exported or saved.</source>
        <translation>有 {0} 张照片的修改尚未导出或保存。</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>以及另外 {0} 张</translation>
    </message>
    <message>
        <source>They will be lost unless you export the photos first:</source>
        <translation>如果不先导出以下照片，修改将会丢失：</translation>
    </message>
    <message>
        <source>They will be lost unless you save or export the photos first:</source>
        <translation>如果不先保存或导出以下照片，修改将会丢失：</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Export all to this folder</source>
        <translation>全部导出到此文件夹</translation>
    </message>
    <message>
        <source>Exporting {0} of {1}…</source>
        <translation>正在导出 {0}/{1}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Not every photo was exported, so none was closed.</source>
        <translation>并非所有照片都已导出，因此没有关闭任何照片。</translation>
    </message>
</context>
<context>
    <name>ValueSlider</name>
    <message>
        <source>{0}, value</source>
        <translation>{0}，数值</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished">修改</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
</TS>
