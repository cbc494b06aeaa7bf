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
    <message>
        <source>Licences…</source>
        <translation>许可…</translation>
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
        <translation>请先转到“编辑”页面。</translation>
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
    <name>Amounts</name>
    <message>
        <source>{0} seconds</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} 年</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Bring in models</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Models and checkpoints ({0})</source>
        <translation>模型和检查点 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>{0} is in the list already.</source>
        <translation>{0} 已在列表中。</translation>
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
    <message>
        <source>old</source>
        <translation>年长</translation>
    </message>
    <message>
        <source>young</source>
        <translation>年轻</translation>
    </message>
    <message>
        <source>masculine</source>
        <translation>男性化</translation>
    </message>
    <message>
        <source>feminine</source>
        <translation>女性化</translation>
    </message>
</context>
<context>
    <name>AttributesPage</name>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The model is made without sliders. You can teach it some afterwards, from a few examples.</source>
        <translation>模型将不带滑块。之后您可以用少量示例教它一些。</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>从表格读取</translation>
    </message>
    <message>
        <source>A CSV file with a column “file” and a column for each property.</source>
        <translation>一个 CSV 文件，含有“file”列，每个特征各占一列。</translation>
    </message>
    <message>
        <source>From the folders</source>
        <translation>从文件夹读取</translation>
    </message>
    <message>
        <source>A slider for each folder that holds pictures, such as “smiling”.</source>
        <translation>每个含有图片的文件夹成为一个滑块，例如“smiling”。</translation>
    </message>
    <message>
        <source>Choose table…</source>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>Choose the table of labels</source>
        <translation>选择标签表格</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Which sliders is the model to have?</source>
        <translation>模型要有哪些滑块？</translation>
    </message>
    <message>
        <source>A slider is learned from pictures that are labelled: which have it, which have not.</source>
        <translation>滑块从已标注的图片中学习：哪些有此特征，哪些没有。</translation>
    </message>
    <message>
        <source>Choose the table of labels, or take “Later”.</source>
        <translation>请选择标签表格，或选“以后再说”。</translation>
    </message>
    <message>
        <source>no table yet</source>
        <translation>尚无表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>正在读取标签…</translation>
    </message>
    <message>
        <source>{0} of {1} pictures are labelled.</source>
        <translation>{1} 张图片中有 {0} 张已标注。</translation>
    </message>
    <message>
        <source>{0} persons are told apart: nobody is both learned from and measured on.</source>
        <translation>已区分出 {0} 个人：同一个人不会既用于学习又用于测量。</translation>
    </message>
    <message>
        <source>No slider can be made of these labels.</source>
        <translation>这些标签无法生成滑块。</translation>
    </message>
    <message>
        <source>Label more pictures of both kinds, or go on without.</source>
        <translation>请为两类图片都多标注一些，或不用标签继续。</translation>
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
    <name>ColumnTable</name>
    <message>
        <source>Columns of the labels</source>
        <translation>标签的各列</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>With</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>无</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>labelled or not</source>
        <translation>有标注或无标注</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>from {0}; without: up to {1}</source>
        <translation>有：{0} 起；无：最高 {1}</translation>
    </message>
    <message>
        <source>few examples</source>
        <translation>示例较少</translation>
    </message>
    <message>
        <source>too rare for a slider</source>
        <translation>太少，无法生成滑块</translation>
    </message>
    <message>
        <source>texts make no slider</source>
        <translation>文字无法生成滑块</translation>
    </message>
    <message>
        <source>the same for all</source>
        <translation>全部相同</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>As “Start now” does it</source>
        <translation>与“立即开始”相同</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>在终端中</translation>
    </message>
    <message>
        <source>Several computers</source>
        <translation>多台电脑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Puts the training into the queue of this computer, where it works in the background.</source>
        <translation>将训练放入这台电脑的队列，在后台进行。</translation>
    </message>
    <message>
        <source>Trains here and now, or on another computer that has Semblance and the pictures.</source>
        <translation>在此立即训练，或在另一台有 Semblance 和这些图片的电脑上训练。</translation>
    </message>
    <message>
        <source>The first line once; the second on each computer, with the name of one for HOST and their number after --nnodes. All must see the same folders.</source>
        <translation>第一行只运行一次；第二行在每台电脑上运行，以其中一台的名称代替 HOST，并在 --nnodes 后填写电脑数量。所有电脑都必须能看到相同的文件夹。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
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
    <name>CropPage</name>
    <message>
        <source>Find the face</source>
        <translation>查找人脸</translation>
    </message>
    <message>
        <source>For photos of people. The largest face is found, turned upright and cropped alike.</source>
        <translation>适用于人物照片。找到最大的人脸，摆正后按统一方式裁剪。</translation>
    </message>
    <message>
        <source>Take the middle</source>
        <translation>取中间部分</translation>
    </message>
    <message>
        <source>For anything else, and for faces that are cropped alike already.</source>
        <translation>适用于其他任何图片，以及已按统一方式裁剪的人脸。</translation>
    </message>
    <message>
        <source>As CelebA</source>
        <translation>按 CelebA 方式</translation>
    </message>
    <message>
        <source>Only for the aligned pictures of the CelebA data set, 178 × 218 pixels.</source>
        <translation>仅适用于 CelebA 数据集中已对齐的图片，178 × 218 像素。</translation>
    </message>
    <message>
        <source>Pixels a side:</source>
        <translation>边长（像素）：</translation>
    </message>
    <message>
        <source>{0} pixels a side</source>
        <translation>边长 {0} 像素</translation>
    </message>
    <message>
        <source>Some pictures as the model will see them</source>
        <translation>模型将看到的部分图片</translation>
    </message>
    <message>
        <source>The result shows faces that lie alike: the editor finds the face in a photo</source>
        <translation>结果是位置一致的人脸：编辑器会在照片中查找人脸</translation>
    </message>
    <message>
        <source>Show half of the pictures mirrored (not where writing or sides matter)</source>
        <translation>将一半图片左右翻转（若文字或左右方向重要，则不要使用）</translation>
    </message>
    <message>
        <source>Crop and size</source>
        <translation>裁剪与尺寸</translation>
    </message>
    <message>
        <source>How are the pictures to be cropped, and how large?</source>
        <translation>图片如何裁剪，尺寸多大？</translation>
    </message>
    <message>
        <source>A model sees small squares. Larger ones show more, and take very much longer to learn.</source>
        <translation>模型看到的是小方块。尺寸越大，内容越多，学习时间也会大大延长。</translation>
    </message>
    <message>
        <source>Only to see how everything works; done in a minute.</source>
        <translation>只用来了解整个流程；一分钟即可完成。</translation>
    </message>
    <message>
        <source>Small: a night’s work without a graphics card.</source>
        <translation>小：无显卡时需训练一夜。</translation>
    </message>
    <message>
        <source>Good for editing. Wants a graphics card and a day.</source>
        <translation>适合编辑。需要显卡和一天时间。</translation>
    </message>
    <message>
        <source>The papers&apos; largest. Wants several graphics cards and days.</source>
        <translation>论文中的最大尺寸。需要多块显卡和数天时间。</translation>
    </message>
    <message>
        <source>None of these pictures can be used with this crop.</source>
        <translation>这些图片都无法使用这种裁剪方式。</translation>
    </message>
    <message>
        <source>Choose another crop, or other pictures.</source>
        <translation>请选择其他裁剪方式或其他图片。</translation>
    </message>
    <message>
        <source>This is what the model will see.</source>
        <translation>这就是模型将看到的画面。</translation>
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
    <name>CudaSection</name>
    <message>
        <source>Download and install…</source>
        <translation>下载并安装…</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>从文件夹安装…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Installing CUDA: {0} of {1}</source>
        <translation>正在安装 CUDA：{0} / {1}</translation>
    </message>
    <message>
        <source>CUDA {0} is installed and takes {1}. The engine uses the NVIDIA card.</source>
        <translation>CUDA {0} 已安装，占用 {1}。引擎正在使用 NVIDIA 显卡。</translation>
    </message>
    <message>
        <source>Looking for an NVIDIA graphics card…</source>
        <translation>正在查找 NVIDIA 显卡…</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card was found, so the engine works on the processor.</source>
        <translation>未找到 NVIDIA 显卡，引擎在处理器上运行。</translation>
    </message>
    <message>
        <source>{0} is too old for CUDA {1}, so the engine works on the processor.</source>
        <translation>{0} 过旧，不支持 CUDA {1}，引擎在处理器上运行。</translation>
    </message>
    <message>
        <source>{0} could make Semblance much faster, but needs a newer driver: {1} or later.</source>
        <translation>{0} 可以让 Semblance 快得多，但需要更新的驱动程序：{1} 或更高版本。</translation>
    </message>
    <message>
        <source>{0} can make Semblance much faster. That takes PyTorch with NVIDIA&apos;s CUDA libraries: {1}, and about {2} on the disk.</source>
        <translation>{0} 可以让 Semblance 快得多。这需要带有 NVIDIA CUDA 库的 PyTorch：{1}，并占用约 {2} 磁盘空间。</translation>
    </message>
    <message>
        <source>Download {0} from {1}?

It is a build of PyTorch with NVIDIA&apos;s CUDA libraries, under NVIDIA&apos;s licence. Each file is checked against a fingerprint that came with Semblance. All of it goes into your own folder, from where you can remove it again here. Nothing of yours is sent.</source>
        <translation>要从 {1} 下载 {0} 吗？

这是带有 NVIDIA CUDA 库的 PyTorch 版本，遵循 NVIDIA 的许可。每个文件都会与 Semblance 自带的指纹核对。所有文件都放在您自己的文件夹中，可以在此处再次移除。不会发送您的任何内容。</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Folder with the wheels of PyTorch and CUDA</source>
        <translation>存放 PyTorch 和 CUDA 的 wheel 文件的文件夹</translation>
    </message>
    <message>
        <source>Stopped; nothing was installed.</source>
        <translation>已停止；未安装任何内容。</translation>
    </message>
    <message>
        <source>The download broke off. Check the network, then try again.</source>
        <translation>下载中断。请检查网络，然后重试。</translation>
    </message>
    <message>
        <source>A file is not the one that Semblance expects, so nothing was installed.</source>
        <translation>有一个文件与 Semblance 预期的不符，因此未安装任何内容。</translation>
    </message>
    <message>
        <source>The folder lacks {0}. Put what is missing there, then try again.</source>
        <translation>文件夹中缺少 {0}。请将缺少的文件放入其中，然后重试。</translation>
    </message>
    <message>
        <source>The disk has too little room. Free some, then try again.</source>
        <translation>磁盘空间不足。请腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>A file could not be read or written, so nothing was installed: {0}</source>
        <translation>有文件无法读取或写入，因此没有安装任何内容：{0}</translation>
    </message>
    <message>
        <source>Another window of Semblance is installing CUDA. Wait until it is done.</source>
        <translation>另一个 Semblance 窗口正在安装 CUDA。请等待其完成。</translation>
    </message>
    <message>
        <source>The libraries are in use. Restart Semblance, then remove them first of all.</source>
        <translation>这些库正在使用中。请重新启动 Semblance，然后首先移除它们。</translation>
    </message>
    <message>
        <source>The card did not work with these libraries, so nothing was installed. The log says more.</source>
        <translation>显卡无法使用这些库，因此未安装任何内容。详情请见日志。</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save {0} pictures into a folder</source>
        <translation>将 {0} 张图片保存到文件夹</translation>
    </message>
    <message>
        <source>generated {0}</source>
        <translation>生成 {0}</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>Saved {0} pictures.</source>
        <translation>已保存 {0} 张图片。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>The picture could not be written: the folder is write-protected or the disk is full. It is still here; choose another folder.</source>
        <translation>无法写入图片：文件夹有写保护或磁盘已满。图片仍在这里；请选择其他文件夹。</translation>
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
        <source>The edits of {0} use your own slider {1}, which is not here or was made with another model, so that part is left out. Import the slider or open its model, then open the document again.</source>
        <translation>{0} 的修改使用了您的自制滑块 {1}，但它不在这里，或是用其他模型制作的，因此这部分被略去。请导入该滑块或打开其模型，再重新打开文档。</translation>
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
        <source>&apos;{file}&apos; is damaged: its description says nothing of {parts}. Copy or download it again.</source>
        <translation>“{file}”已损坏：其描述中缺少 {parts}。请重新复制或下载。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was made by a later version of Semblance (format {version}; this one reads up to {known}). Update Semblance to use it.</source>
        <translation>“{file}”由更新版本的 Semblance 生成（格式 {version}；当前版本最高支持 {known}）。请更新 Semblance 后使用。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; can&apos;t be read: {reason}. See whether the drive is there and you may read it.</source>
        <translation>无法读取“{file}”：{reason}。请检查驱动器是否已连接，以及您是否有权读取。</translation>
    </message>
    <message>
        <source> It holds {other}: give that itself as the source.</source>
        <translation> 其中有 {other}：请直接将它作为来源。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; can&apos;t be written: {reason}. Make room on the disk, or see to it that you may write there, and bring the files in again.</source>
        <translation>无法写入“{file}”：{reason}。请腾出磁盘空间，或确保您有权写入，然后重新导入文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a ZIP archive, not a model file. Unpack it, and take the model inside.</source>
        <translation>“{file}”是 ZIP 压缩包，不是模型文件。请解压后使用其中的模型。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a model, not a slider. Open it with Model &gt; Open model.</source>
        <translation>“{file}”是模型，不是滑块。请用“模型 &gt; 打开模型”打开。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a slider, not a model. Import it on the page of sliders.</source>
        <translation>“{file}”是滑块，不是模型。请在“滑块”页面导入。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is dangerous: opened by other programs, it would run commands on this computer ({command}). Nothing of it was run. Delete it, and trust no more files from where it came from.</source>
        <translation>“{file}”是危险文件：用其他程序打开时，它会在这台电脑上运行命令（{command}）。其中的内容均未运行。请删除它，也不要再信任来自同一来源的文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no slider of Semblance. Choose a file that was exported as one.</source>
        <translation>“{file}”不是 Semblance 滑块。请选择导出的滑块文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not made by Semblance: it lacks the description of its networks. Official .ckpt files are brought in on the page of models, or with &apos;semblance import&apos;.</source>
        <translation>“{file}”不是由 Semblance 创建的：缺少对其网络的描述。官方 .ckpt 文件请在“模型”页面导入，或使用“semblance import”。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in it is compressed or larger than it may be. {advice}</source>
        <translation>其中的“{name}”经过压缩或超过允许的大小。{advice}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in it is damaged. {advice}</source>
        <translation>其中的“{name}”已损坏。{advice}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing from it. {advice}</source>
        <translation>其中缺少“{name}”。{advice}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; should be a copy of another tensor of the latent network and is not. {advice}</source>
        <translation>其中的“{name}”应是潜空间网络中另一个张量的副本，但并非如此。{advice}</translation>
    </message>
    <message>
        <source>&apos;{place}&apos; is given twice as a source of pictures. Leave one out.</source>
        <translation>“{place}”作为图片来源被指定了两次。请去掉一个。</translation>
    </message>
    <message>
        <source>3,655 modern official portraits of office holders (US Congress, UK Parliament), about 80 % men, median age 60</source>
        <translation>3,655 张公职人员的现代官方肖像（美国国会、英国议会），约 80 % 为男性，年龄中位数 60 岁</translation>
    </message>
    <message>
        <source>A setting can&apos;t be used: {why}.</source>
        <translation>有一项设置无法使用：{why}。</translation>
    </message>
    <message>
        <source>A smaller model would be as sharp, and done sooner.</source>
        <translation>较小的模型同样清晰，而且更快完成。</translation>
    </message>
    <message>
        <source>A {type} file can have at most {most} pixels a side, and this photo has {width} x {height}. Save it as PNG or TIFF, or smaller.</source>
        <translation>{type} 文件每边最多 {most} 像素，而这张照片为 {width} x {height}。请保存为 PNG 或 TIFF，或缩小后保存。</translation>
    </message>
    <message>
        <source>Add pictures: {least} are the least, and a good model wants thousands.</source>
        <translation>请添加图片：至少需要 {least} 张，好的模型需要数千张。</translation>
    </message>
    <message>
        <source>An MP4 needs ffmpeg, which isn&apos;t there: install it (such as &apos;apt install ffmpeg&apos;, or &apos;pip install imageio-ffmpeg&apos;), or write a .webp or .gif instead.</source>
        <translation>MP4 需要 ffmpeg，但未找到：请安装（例如“apt install ffmpeg”或“pip install imageio-ffmpeg”），或改写为 .webp 或 .gif。</translation>
    </message>
    <message>
        <source>CelebA, 202,599 portraits</source>
        <translation>CelebA，202,599 张肖像</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>请选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>请选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Choose a smaller kind or a shorter training, or run the command on a computer with a graphics card.</source>
        <translation>请选择较小的类型或较短的训练，或在有显卡的电脑上运行该命令。</translation>
    </message>
    <message>
        <source>Choose a smaller one, or train it on another computer.</source>
        <translation>请选择较小的类型，或在其他电脑上训练。</translation>
    </message>
    <message>
        <source>Choose another crop, or other pictures.</source>
        <translation>请选择其他裁剪方式或其他图片。</translation>
    </message>
    <message>
        <source>Choose another folder for it.</source>
        <translation>请为它选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder, or connect the drive that it is on.</source>
        <translation>请选择其他文件夹，或连接它所在的驱动器。</translation>
    </message>
    <message>
        <source>Choose another one, or connect the drive that it is on.</source>
        <translation>请另选一个，或连接它所在的驱动器。</translation>
    </message>
    <message>
        <source>Choose another one, or go on without labels.</source>
        <translation>请另选一个，或不用标签继续。</translation>
    </message>
    <message>
        <source>Choose fewer.</source>
        <translation>请减少数量。</translation>
    </message>
    <message>
        <source>Choose last.ckpt of an official diffusion autoencoder run.</source>
        <translation>请选择官方扩散自编码器训练的 last.ckpt。</translation>
    </message>
    <message>
        <source>Choose one on the page before.</source>
        <translation>请在上一页选择一个。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一个。</translation>
    </message>
    <message>
        <source>Choose the folder they are in.</source>
        <translation>请选择它们所在的文件夹。</translation>
    </message>
    <message>
        <source>Choose the model file of {kind} that it starts from.</source>
        <translation>请选择作为起点的 {kind} 模型文件。</translation>
    </message>
    <message>
        <source>Correct it under Details, or take it out.</source>
        <translation>请在“详细信息”中更正，或将其删除。</translation>
    </message>
    <message>
        <source>Download or copy it again from where it came from.</source>
        <translation>请从来源处重新下载或复制。</translation>
    </message>
    <message>
        <source>FFHQ, 70,000 portraits</source>
        <translation>FFHQ，70,000 张肖像</translation>
    </message>
    <message>
        <source>Free some space, lest it stop half-way.</source>
        <translation>请腾出一些空间，以免中途停止。</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>请腾出一些空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Give this one another name or folder.</source>
        <translation>请为这次训练使用其他名称或文件夹。</translation>
    </message>
    <message>
        <source>Here this would take about {days} days.</source>
        <translation>在这台电脑上大约需要 {days} 天。</translation>
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
        <source>Leave it out, or label pictures of the other kind.</source>
        <translation>请将其略去，或标注另一类图片。</translation>
    </message>
    <message>
        <source>Leave the slider out, or choose another table.</source>
        <translation>请略去该滑块，或选择其他表格。</translation>
    </message>
    <message>
        <source>MIT for the weights. Portraits: US ones public domain; UK ones CC BY 3.0, Chris McAndrew / UK Parliament</source>
        <translation>权重采用 MIT 许可。肖像：美国部分属公有领域；英国部分为 CC BY 3.0，Chris McAndrew / UK Parliament</translation>
    </message>
    <message>
        <source>Most pictures have fewer than {size} pixels a side and must be enlarged.</source>
        <translation>大多数图片的边长不足 {size} 像素，需要放大。</translation>
    </message>
    <message>
        <source>No face was found in {file}, so it is left out. Take a picture with a larger or clearer face.</source>
        <translation>{file} 中未找到人脸，因此已略过。请使用人脸更大或更清晰的图片。</translation>
    </message>
    <message>
        <source>No folder is chosen for the training.</source>
        <translation>尚未选择训练的文件夹。</translation>
    </message>
    <message>
        <source>No kind of model is chosen.</source>
        <translation>尚未选择模型类型。</translation>
    </message>
    <message>
        <source>No pictures are chosen.</source>
        <translation>尚未选择图片。</translation>
    </message>
    <message>
        <source>None of {count} pictures that were tried can be used: {reason}.</source>
        <translation>试过的 {count} 张图片都无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>Separates weakly: {how}, and with so few or such mixed examples that is sure only to between {least} and {most}. The slider will change other things, too. Look at the marked examples, and add more.</source>
        <translation>区分较弱：{how}；示例这么少或这么混杂，只能确定在 {least} 到 {most} 之间。该滑块还会改变其他方面。请查看有标记的示例，并多加一些。</translation>
    </message>
    <message>
        <source>Separates well: {how}. With so many examples that is sure to between {least} and {most}.</source>
        <translation>区分良好：{how}。有这么多示例，可以确定在 {least} 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Slider {slider} has pictures of one kind only: {with_} with it, {without} without.</source>
        <translation>滑块 {slider} 只有一类图片：{with_} 张有，{without} 张没有。</translation>
    </message>
    <message>
        <source>Something went wrong inside the engine. Your photo and edits are unchanged; please try again.</source>
        <translation>引擎内部出错。您的照片和修改未受影响，请重试。</translation>
    </message>
    <message>
        <source>That is fine for a try. For a good model, add pictures: a thousand or more.</source>
        <translation>试一试已经足够。要得到好的模型，请添加图片：一千张或更多。</translation>
    </message>
    <message>
        <source>The chosen pictures were made by another model than &apos;{model}&apos;, so there are none like them. Choose pictures of this model, or go back to theirs.</source>
        <translation>所选图片是用“{model}”以外的模型生成的，因此无法生成与之相似的图片。请选择此模型的图片，或换回原来的模型。</translation>
    </message>
    <message>
        <source>The disk of {path} can&apos;t be asked for its space ({why}).</source>
        <translation>无法查询 {path} 所在磁盘的空间（{why}）。</translation>
    </message>
    <message>
        <source>The labels have no column {column} for the slider {slider}.</source>
        <translation>标签中没有滑块 {slider} 所需的 {column} 列。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; can&apos;t learn sliders: it has no semantic code, or no statistics of its training pictures. Choose another model.</source>
        <translation>模型“{model}”无法学习滑块：它没有语义编码，或没有训练图片的统计数据。请选择其他模型。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; can&apos;t make pictures of nobody, because it has no latent network to draw them from. Choose another model, or train this one&apos;s.</source>
        <translation>模型“{model}”无法生成虚构人物的图片，因为它没有用于抽取编码的潜空间网络。请选择其他模型，或为此模型训练潜空间网络。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; carries no codes of the pictures it was trained on, so it can&apos;t be told whether this one is new. Models that are trained with Semblance can carry them.</source>
        <translation>模型“{model}”不带训练图片的编码，因此无法判断这张图片是否全新。用 Semblance 训练的模型可以附带这些编码。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no latent network to go away from the chosen pictures with, so these are the same ones with other details.</source>
        <translation>模型“{model}”没有潜空间网络，无法偏离所选图片，因此这些图片相同，只是细节不同。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no semantic code, so the meaning alone can&apos;t move. Let both codes move, or choose another model.</source>
        <translation>模型“{model}”没有语义编码，因此无法只变化语义。请让两种编码都变化，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no sliders to judge pictures by, so they are of every kind.</source>
        <translation>模型“{model}”没有可用来判断图片的滑块，因此图片不作区分。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no sliders. Choose another model, or add attributes to this one.</source>
        <translation>模型“{model}”没有滑块。请选择其他模型，或为此模型添加特征。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; knows no pictures in general to compare with. Add {fewest} pictures that do not have it.</source>
        <translation>模型“{model}”没有可供比较的一般图片。请添加 {fewest} 张没有此特征的图片。</translation>
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
        <source>The slider &apos;{file}&apos; can&apos;t be read: {why}. Choose another file, or put it back.</source>
        <translation>无法读取滑块“{file}”：{why}。请选择其他文件，或将其放回原处。</translation>
    </message>
    <message>
        <source>The slider &apos;{file}&apos; is damaged. Export or copy it again.</source>
        <translation>滑块“{file}”已损坏。请重新导出或复制。</translation>
    </message>
    <message>
        <source>The slider &apos;{file}&apos; was made by a later version of Semblance. Update Semblance to use it.</source>
        <translation>滑块“{file}”由更新版本的 Semblance 创建。请更新 Semblance 后再使用。</translation>
    </message>
    <message>
        <source>The slider was not saved to {folder}: {why}. Make room there or choose another place, then try again.</source>
        <translation>滑块未能保存到 {folder}：{why}。请在那里腾出空间或选择其他位置，然后重试。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a web page, not a model: the download gave an error page instead. Download it again from where it came from.</source>
        <translation>“{file}”是网页，不是模型：下载到的是错误页面。请从来源处重新下载。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is cut short: {missing} of its {whole} bytes are missing, as when a copy or a download ends too early. {advice}</source>
        <translation>“{file}”不完整：{whole} 字节中缺少 {missing} 字节，可能是复制或下载提前结束。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its contents do not fit its description. Copy or download it again.</source>
        <translation>“{file}”已损坏：内容与其描述不符。请重新复制或下载。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its description of itself makes no sense. Copy or download it again.</source>
        <translation>“{file}”已损坏：其自身的描述没有意义。请重新复制或下载。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its list of contents can&apos;t be read. {advice}</source>
        <translation>“{file}”已损坏：无法读取其内容列表。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: what it lists is not what it holds. {advice}</source>
        <translation>“{file}”已损坏：列出的内容与实际内容不符。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is empty: it holds 0 bytes. {advice}</source>
        <translation>“{file}”是空文件：只有 0 字节。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no model file but a pickle, as PyTorch saves its checkpoints. Such files can run commands when other programs open them, so Semblance doesn&apos;t open it under this name. If it is an official checkpoint, rename it to end in .ckpt and drop it on the page of models, where nothing in it is run; else delete it.</source>
        <translation>“{file}”不是模型文件，而是 PyTorch 用来保存检查点的 pickle。其他程序打开这类文件时，文件可能会执行命令，因此 Semblance 不会以此名称打开它。如果它是官方检查点，请将其扩展名改为 .ckpt 并拖到模型页面，在那里不会执行其中的任何内容；否则请将其删除。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no model file, or its beginning is damaged. Copy or download it again; official .ckpt files are brought in on the page of models, or with &apos;semblance import&apos;.</source>
        <translation>“{file}”不是模型文件，或者其开头已损坏。请重新复制或下载；官方 .ckpt 文件可通过模型页面或“semblance import”导入。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; only says where the model lies: Git LFS has not fetched it. Run &apos;git lfs pull&apos; in its folder, or download the model itself.</source>
        <translation>“{file}”只说明了模型的位置：Git LFS 尚未取得它。请在其文件夹中运行“git lfs pull”，或直接下载模型。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; has no column &apos;file&apos;. Its first line must name the columns, one of them &apos;file&apos; with the path of each picture. It has: {columns}.</source>
        <translation>“{path}”没有“file”列。第一行必须是列名，其中一列“file”为每张图片的路径。现有列：{columns}。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; has no rows: it names no picture. Add one for each labelled picture.</source>
        <translation>“{path}”没有任何行：没有列出图片。请为每张带标签的图片添加一行。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; has two columns of one name ({columns}). Rename one.</source>
        <translation>“{path}”有两列同名（{columns}）。请重命名其中一列。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is no table. Save it again as CSV.</source>
        <translation>“{path}”不是表格。请重新保存为 CSV。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is no text in UTF-8. Save the table as UTF-8.</source>
        <translation>“{path}”不是 UTF-8 文本。请将表格保存为 UTF-8。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; names none of the pictures: it has names as &apos;{named}&apos;, and the pictures have names as &apos;{picture}&apos;. Give paths relative to the table, or names relative to the folder of pictures.</source>
        <translation>“{path}”没有列出任何一张图片：表中的名称形如“{named}”，而图片的名称形如“{picture}”。请使用相对于表格的路径，或相对于图片文件夹的名称。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; says that it has {said} rows, and it has {count}. Copy or download it again.</source>
        <translation>“{path}”声明有 {said} 行，实际有 {count} 行。请重新复制或下载。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos;: the row of &apos;{picture}&apos; does not have {count} values of -1 or 1. Correct that row, or copy or download the file again.</source>
        <translation>“{path}”：“{picture}”所在行不是 {count} 个 -1 或 1 的值。请更正该行，或重新复制或下载文件。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos;: the row of &apos;{picture}&apos; has {count} values, and there are {columns} columns. Correct that row.</source>
        <translation>“{path}”：“{picture}”所在行有 {count} 个值，而共有 {columns} 列。请更正该行。</translation>
    </message>
    <message>
        <source>Connect the drive that it is on, or choose a folder of your own.</source>
        <translation>请连接它所在的驱动器，或选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>请重新复制或下载。</translation>
    </message>
    <message>
        <source>Set {setting} to {most} or less under Details, or leave it out.</source>
        <translation>请在“详细信息”中将 {setting} 设为 {most} 或更小，或者不设置。</translation>
    </message>
    <message>
        <source>Steps of {batch} pictures or codes need {need} of memory, which this computer has not.</source>
        <translation>每步 {batch} 张图片或编码需要 {need} 内存，这台电脑没有这么多。</translation>
    </message>
    <message>
        <source>The folders can&apos;t be the labels, as no picture lies in a folder of its own below the source. Sort the pictures into folders, or give a table of labels.</source>
        <translation>文件夹不能用作标签，因为没有图片位于来源下的独立文件夹中。请将图片分到文件夹中，或提供标签表格。</translation>
    </message>
    <message>
        <source>The labels &apos;{path}&apos; can&apos;t be read ({reason}). Give a CSV with a &apos;file&apos; column, a CelebA annotation file, or &apos;folders&apos;.</source>
        <translation>无法读取标签“{path}”（{reason}）。请提供带“file”列的 CSV、CelebA 标注文件或“folders”。</translation>
    </message>
    <message>
        <source>The training needs {need} of the {free} that the disk has free.</source>
        <translation>训练需要 {need}，磁盘可用空间为 {free}。</translation>
    </message>
    <message>
        <source>The training needs {need}, and the disk has {free} free.</source>
        <translation>训练需要 {need}，而磁盘只有 {free} 可用。</translation>
    </message>
    <message>
        <source>The training would be kept among its own pictures, in {path}.</source>
        <translation>训练将存放在自己的图片当中：{path}。</translation>
    </message>
    <message>
        <source>There is no &apos;{place}&apos;. Give the folder, zip file or LMDB folder that holds the training pictures; if it is on another drive, connect that first.</source>
        <translation>“{place}”不存在。请指定存放训练图片的文件夹、zip 文件或 LMDB 文件夹；如果它在另一个驱动器上，请先连接该驱动器。</translation>
    </message>
    <message>
        <source>There is no device &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>没有设备“{name}”。请选择其一：{known}。</translation>
    </message>
    <message>
        <source>There is no file at &apos;{path}&apos;. Choose another, or put it back.</source>
        <translation>“{path}”处没有文件。请选择其他文件，或将其放回原处。</translation>
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
        <source>There is no model file {path}.</source>
        <translation>没有模型文件 {path}。</translation>
    </message>
    <message>
        <source>There is no picture in the folder &apos;{place}&apos; or below it ({formats} are read).{hint}</source>
        <translation>文件夹“{place}”及其子文件夹中没有图片（可读取 {formats}）。{hint}</translation>
    </message>
    <message>
        <source>There is no precision &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>没有精度“{name}”。请选择其一：{known}。</translation>
    </message>
    <message>
        <source>There is no table of labels {path}.</source>
        <translation>没有标签表格 {path}。</translation>
    </message>
    <message>
        <source>There is no {path}, and it can&apos;t be made in {there}.</source>
        <translation>{path} 不存在，也无法在 {there} 中创建。</translation>
    </message>
    <message>
        <source>There is no {path}.</source>
        <translation>没有 {path}。</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo and model. Close other programs, or use a smaller photo or model; nothing of your work is lost.</source>
        <translation>内存不足以处理这张照片和这个模型。请关闭其他程序，或使用较小的照片或模型；您的工作没有任何丢失。</translation>
    </message>
    <message>
        <source>There is not enough memory to draw pictures of this model just now.</source>
        <translation>目前内存不足，无法绘制此模型的图片。</translation>
    </message>
    <message>
        <source>These examples can&apos;t support a slider: on pictures that it was not learned from it was right {right} times in 100, and guessing is right 50 times. Look at the marked examples: are they on the right side? Then add more pictures that differ in this one thing only.</source>
        <translation>这些示例不足以支撑一个滑块：在未用于学习的图片上，100 次判断中有 {right} 次正确，而随机猜测能对 50 次。请查看有标记的示例：它们是否放对了边？然后再添加一些仅在这一点上不同的图片。</translation>
    </message>
    <message>
        <source>These files do not belong together: {what} are made for codes of {length} numbers, the autoencoder&apos;s have {code}. Choose files of the same official model.</source>
        <translation>这些文件不匹配：{what}适用于含 {length} 个数值的编码，而自编码器的编码有 {code} 个。请选择同一官方模型的文件。</translation>
    </message>
    <message>
        <source>They will be left out. Choose another crop if they should not be.</source>
        <translation>它们将被略去。如需保留，请选择其他裁剪方式。</translation>
    </message>
    <message>
        <source>This computer has too little memory for this kind of model.</source>
        <translation>这台电脑的内存不足以训练这种模型。</translation>
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
        <source>This picture was made by another model than &apos;{model}&apos;, so it can&apos;t be compared with its training pictures. Go back to the model that made it.</source>
        <translation>这张图片是用“{model}”以外的模型生成的，因此无法与其训练图片比较。请换回生成它的模型。</translation>
    </message>
    <message>
        <source>WebP has no place for the photo&apos;s resolution of {resolution} pixels per inch, so it was left out. Save it as JPEG, PNG or TIFF to keep it.</source>
        <translation>WebP 无法存放照片的分辨率（每英寸 {resolution} 像素），因此未写入。如需保留，请保存为 JPEG、PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>Works less well for everyone unlike the office holders that it was trained on, about 80 % men and 80 % white, most of them smiling; worst for young people, hats and profiles. It tells badly who is bald. Beards and moustaches stay as they are: it has no slider for them.</source>
        <translation>对于与训练所用的官员肖像不同的人，效果较差：其中约 80 % 为男性、80 % 为白人，大多面带微笑；对年轻人、戴帽者和侧脸效果最差。不善于判断是否秃顶。胡须保持原样：模型没有相应的滑块。</translation>
    </message>
    <message>
        <source>Your slider &apos;{name}&apos; is not there, or was made with another model. Import it again, open the model that it was made with, or leave it out.</source>
        <translation>您的滑块“{name}”不在这里，或是用其他模型制作的。请重新导入，或打开制作它的模型，或不使用它。</translation>
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
        <source>a tensor&apos;s data is shorter than the file says. {advice}</source>
        <translation>某个张量的数据少于文件所述。{advice}</translation>
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
        <source>damaged or cut short ({why})</source>
        <translation>已损坏或不完整（{why}）</translation>
    </message>
    <message>
        <source>ffmpeg could not make the video ({why}); a .webp or .gif needs none.</source>
        <translation>ffmpeg 无法制作视频（{why}）；.webp 或 .gif 不需要它。</translation>
    </message>
    <message>
        <source>ffmpeg was there when the work began and is no longer.</source>
        <translation>ffmpeg 在工作开始时还在，现在已不存在。</translation>
    </message>
    <message>
        <source>it describes a tensor larger than its data. {advice}</source>
        <translation>其中描述的张量大于其数据。{advice}</translation>
    </message>
    <message>
        <source>it does not hold the {count} attribute classifiers of an *_autoenc_cls run. Choose last.ckpt of one.</source>
        <translation>它不含 *_autoenc_cls 训练的 {count} 个特征分类器。请选择此类训练的 last.ckpt。</translation>
    </message>
    <message>
        <source>it holds 32-bit values, which have no fixed white; save it with 8 or 16 bits</source>
        <translation>包含 32 位数值，没有固定的白点；请以 8 位或 16 位保存</translation>
    </message>
    <message>
        <source>it holds no averaged network (ema_model). Choose last.ckpt of an *_autoenc, *_autoenc_latent or *_ddpm run.</source>
        <translation>它不含平均后的网络（ema_model）。请选择 *_autoenc、*_autoenc_latent 或 *_ddpm 训练的 last.ckpt。</translation>
    </message>
    <message>
        <source>it holds no conds_mean and conds_std. Choose the latent.pkl of an *_autoenc run.</source>
        <translation>它不含 conds_mean 和 conds_std。请选择 *_autoenc 训练的 latent.pkl。</translation>
    </message>
    <message>
        <source>it holds no table of tensors. {advice}</source>
        <translation>它不含张量表。{advice}</translation>
    </message>
    <message>
        <source>it holds numbers of an unknown type, {kind}. Save it with ordinary tensors.</source>
        <translation>它含有未知类型 {kind} 的数值。请用普通张量另存。</translation>
    </message>
    <message>
        <source>it holds tensors of no official model ({names}). {advice}</source>
        <translation>它所含的张量不属于任何官方模型（{names}）。{advice}</translation>
    </message>
    <message>
        <source>it is a ZIP archive, but not one that PyTorch wrote. Choose a .ckpt, .pt or .pkl file.</source>
        <translation>它是 ZIP 压缩包，但不是由 PyTorch 写入的。请选择 .ckpt、.pt 或 .pkl 文件。</translation>
    </message>
    <message>
        <source>its conds_mean and conds_std are no mean and deviation of codes. Download or copy it again.</source>
        <translation>其 conds_mean 和 conds_std 不是编码的均值和标准差。请重新下载或复制。</translation>
    </message>
    <message>
        <source>its face can&apos;t be aligned: {why}</source>
        <translation>无法对齐人脸：{why}</translation>
    </message>
    <message>
        <source>its networks are not those of an official diffusion autoencoder: {problem}. {advice}</source>
        <translation>其网络不是官方扩散自编码器的网络：{problem}。{advice}</translation>
    </message>
    <message>
        <source>its numbers have another computer&apos;s byte order. Save it on this one.</source>
        <translation>其数值采用另一种电脑的字节序。请在这台电脑上另存。</translation>
    </message>
    <message>
        <source>its tensors are together larger than the file. Download or copy it again.</source>
        <translation>其张量的总大小超过文件大小。请重新下载或复制。</translation>
    </message>
    <message>
        <source>no face was found</source>
        <translation>未找到人脸</translation>
    </message>
    <message>
        <source>no face was found: {size} pixels are too few</source>
        <translation>未找到人脸：{size} 像素太小</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not a picture, or of a kind that is not read</source>
        <translation>不是图片，或是不支持读取的类型</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>of 100 pairs, one of your pictures and any other, it tells {right} apart</source>
        <translation>每 100 对图片（一张是您的，一张是任意其他图片）中能分辨 {right} 对</translation>
    </message>
    <message>
        <source>of 100 pairs, one picture with it and one without, it tells {right} apart</source>
        <translation>每 100 对图片（一张有此特征，一张没有）中能分辨 {right} 对</translation>
    </message>
    <message>
        <source>some of its numbers are infinite or undefined ({names}). Choose an earlier checkpoint.</source>
        <translation>其中部分数值为无穷大或未定义（{names}）。请选择较早的检查点。</translation>
    </message>
    <message>
        <source>the classifiers</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the latent network</source>
        <translation>潜空间网络</translation>
    </message>
    <message>
        <source>the statistics</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>too large for this machine&apos;s memory</source>
        <translation>对本机内存来说太大</translation>
    </message>
    <message>
        <source>too large: {size} pixels, and at most {most} million are read</source>
        <translation>太大：{size} 像素，最多可读取 {most} 百万像素</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{bad} of {count} pictures that were tried can&apos;t be used, such as: {reason}.</source>
        <translation>试过的 {count} 张图片中有 {bad} 张无法使用，例如：{reason}。</translation>
    </message>
    <message>
        <source>{card} has room again, so the engine works on it again.</source>
        <translation>{card} 又有空间了，引擎重新在其上运行。</translation>
    </message>
    <message>
        <source>{card} has too little free memory, so the engine works on the processor now: the same result, more slowly. Close other programs that use the card and restart Semblance to use it again.</source>
        <translation>{card} 的可用显存太少，因此引擎改用处理器：结果相同，只是较慢。请关闭其他使用该显卡的程序，并重新启动 Semblance 以再次使用它。</translation>
    </message>
    <message>
        <source>{card} has too little free memory, so the engine works on the processor now: the same result, more slowly. It changes back by itself when others, such as a training, have given the card&apos;s memory back.</source>
        <translation>{card} 的可用内存太少，引擎现在在处理器上运行：结果相同，但较慢。当训练等其他程序释放显存后，它会自动切换回来。</translation>
    </message>
    <message>
        <source>{count} graphics cards are asked for, and this computer has {there}.</source>
        <translation>要求使用 {count} 块显卡，而这台电脑有 {there} 块。</translation>
    </message>
    <message>
        <source>{count} pictures are few: the model will know them by heart.</source>
        <translation>{count} 张图片太少：模型会把它们死记下来。</translation>
    </message>
    <message>
        <source>{count} pictures are too few to learn from.</source>
        <translation>{count} 张图片太少，无法学习。</translation>
    </message>
    <message>
        <source>{count} places can&apos;t be used. {what} Take them out of the list: the others can be used.</source>
        <translation>{count} 个位置无法使用。{what} 请将它们从列表中移除：其他位置可以使用。</translation>
    </message>
    <message>
        <source>{file} and the files given with it hold no statistics of the codes, which sampling and editing need. Give latent.pkl too.</source>
        <translation>{file} 及随附的文件都不含编码的统计数据，而生成和修改都需要它。请一并提供 latent.pkl。</translation>
    </message>
    <message>
        <source>{file} and {other} do not belong together: they describe the codes of different autoencoders. Choose files of the same official model.</source>
        <translation>{file} 与 {other} 不匹配：它们描述的是不同自编码器的编码。请选择同一官方模型的文件。</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {why}. It may have been moved or deleted.</source>
        <translation>无法读取 {file}：{why}。文件可能已被移动或删除。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Check the disk or network drive it is on.</source>
        <translation>无法读取 {file}（{why}）。请检查它所在的磁盘或网络驱动器。</translation>
    </message>
    <message>
        <source>{file} cannot be used as a checkpoint: {reason}</source>
        <translation>{file} 不能用作检查点：{reason}</translation>
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
        <source>{file} holds no latent network. Choose last.ckpt of an *_autoenc_latent run.</source>
        <translation>{file} 不含潜空间网络。请选择 *_autoenc_latent 训练的 last.ckpt。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a photo. Choose a file inside it.</source>
        <translation>{file} 是文件夹，不是照片。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{file} is a web page, not a checkpoint: the download gave an error page instead. {advice}</source>
        <translation>{file} 是网页，不是检查点：下载到的是错误页面。{advice}</translation>
    </message>
    <message>
        <source>{file} is animated; only its first frame is opened.</source>
        <translation>{file} 是动画，只打开第一帧。</translation>
    </message>
    <message>
        <source>{file} is cut short or damaged: the end of the archive is missing. {advice}</source>
        <translation>{file} 不完整或已损坏：压缩包末尾缺失。{advice}</translation>
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
        <source>{file} is empty: it holds 0 bytes. {advice}</source>
        <translation>{file} 是空的：大小为 0 字节。{advice}</translation>
    </message>
    <message>
        <source>{file} is in {mode}; it is edited, and saved when edited, in RGB.</source>
        <translation>{file} 采用 {mode} 模式；将以 RGB 进行修改，修改后也以 RGB 保存。</translation>
    </message>
    <message>
        <source>{file} is not a checkpoint: PyTorch did not write it. Choose a .ckpt, .pt or .pkl file.</source>
        <translation>{file} 不是检查点：它不是由 PyTorch 写入的。请选择 .ckpt、.pt 或 .pkl 文件。</translation>
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
        <source>{file} was trained with another autoencoder than the one in {other}. Give the latent checkpoint alone: it holds the autoencoder that it needs.</source>
        <translation>{file} 训练时所用的自编码器与 {other} 中的不同。请只提供潜空间检查点：它已包含所需的自编码器。</translation>
    </message>
    <message>
        <source>{file} was written by PyTorch before version 1.6, in a form that is not read here. Load it with PyTorch on a computer you can spare and save it again with torch.save.</source>
        <translation>{file} 由 1.6 之前的 PyTorch 写入，这种格式无法在此读取。请在一台无关紧要的电脑上用 PyTorch 加载，再用 torch.save 重新保存。</translation>
    </message>
    <message>
        <source>{have} usable pictures that do not have it are too few: {fewest} are the least. Add {more} more, or take them all away: then pictures in general stand for them.</source>
        <translation>可用的没有此特征的图片只有 {have} 张，太少了：至少需要 {fewest} 张。请再添加 {more} 张，或全部移除，改以一般图片代替。</translation>
    </message>
    <message>
        <source>{have} usable pictures that have it are too few for a slider: {fewest} are the least. Add {more} more.</source>
        <translation>可用的有此特征的图片只有 {have} 张，不足以生成滑块：至少需要 {fewest} 张。请再添加 {more} 张。</translation>
    </message>
    <message>
        <source>{having} examples with the attribute and {lacking} without: five of each are the least.</source>
        <translation>带有该特征的样例 {having} 个，不带的 {lacking} 个：每种至少需要五个。</translation>
    </message>
    <message>
        <source>{kind} goes on from a model that is there already.</source>
        <translation>{kind} 是在已有模型的基础上继续训练。</translation>
    </message>
    <message>
        <source>{lacking} Use the device &apos;cpu&apos; or &apos;auto&apos;.</source>
        <translation>{lacking}请使用设备“cpu”或“auto”。</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{path} holds a training already.</source>
        <translation>{path} 中已有一个训练。</translation>
    </message>
    <message>
        <source>{path} is not a file but a device or pipe. Save the photo to a file first.</source>
        <translation>{path} 不是文件，而是设备或管道。请先将照片保存为文件。</translation>
    </message>
    <message>
        <source>{problem}. {advice}</source>
        <translation>{problem}。{advice}</translation>
    </message>
    <message>
        <source>{sentence} Some pictures are here more than once: of copies one counts, and of a picture on both sides none.</source>
        <translation>{sentence}有些图片重复出现：副本只计一份，两边都有的图片则不计。</translation>
    </message>
    <message>
        <source>{size} pixels, and the CelebA crop is for the aligned pictures of {aligned}; choose the crop &apos;centre&apos; or &apos;face&apos;</source>
        <translation>{size} 像素，而 CelebA 裁剪适用于 {aligned} 的对齐图片；请选择裁剪方式 &apos;centre&apos; 或 &apos;face&apos;</translation>
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
        <source>{what} Take it out of the list: the other places can be used.</source>
        <translation>{what} 请将其从列表中移除：其他位置可以使用。</translation>
    </message>
    <message>
        <source>{what} {remedy}</source>
        <translation>{what}{remedy}</translation>
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
        <translation>引擎在文件写入之前停止；没有文件被更改。请重新导出。</translation>
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
    <name>EvennessGauge</name>
    <message>
        <source>Smoothness</source>
        <translation>平滑度</translation>
    </message>
    <message>
        <source>Very even</source>
        <translation>非常均匀</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Jumps after frame {0}</source>
        <translation>第 {0} 帧之后有跳变</translation>
    </message>
    <message>
        <source>How evenly the faces change on the way. The shorter the bar, the better: a full one means a place where it goes four times as fast as on average.</source>
        <translation>人脸沿途变化有多均匀。条越短越好：满条表示某处的变化速度是平均的四倍。</translation>
    </message>
    <message>
        <source>Where it jumps, photos that are more alike help, or one more photo between them.</source>
        <translation>出现跳变时，可换用更相似的照片，或在中间再加一张照片。</translation>
    </message>
    <message>
        <source>Measured by LPIPS, a network that sees as people do.</source>
        <translation>由 LPIPS 测量，这是一种视觉与人相近的网络。</translation>
    </message>
    <message>
        <source>Measured by the model&apos;s own eye (1 is as far as two random faces are apart), because LPIPS is not installed.</source>
        <translation>由模型自己的眼光测量（1 表示两张随机人脸之间的距离），因为未安装 LPIPS。</translation>
    </message>
    <message>
        <source>Length of the way: {0}. Perceptual path length: {1}.</source>
        <translation>路径长度：{0}。感知路径长度：{1}。</translation>
    </message>
</context>
<context>
    <name>ExampleGrid</name>
    <message>
        <source>Move to “Has it not”</source>
        <translation>移到“无此特征”</translation>
    </message>
    <message>
        <source>Move to “Has it”</source>
        <translation>移到“有此特征”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>looks as if it did not have it: is it on the right side?</source>
        <translation>看起来没有此特征：是否放对了边？</translation>
    </message>
    <message>
        <source>looks as if it had it: is it on the right side?</source>
        <translation>看起来有此特征：是否放对了边？</translation>
    </message>
    <message>
        <source>has it by {0} in 100</source>
        <translation>有此特征的把握为 {0}/100</translation>
    </message>
    <message>
        <source>{0} faces, the largest is taken</source>
        <translation>有 {0} 张人脸，取最大的一张</translation>
    </message>
    <message>
        <source>can be used</source>
        <translation>可以使用</translation>
    </message>
</context>
<context>
    <name>ExampleSide</name>
    <message>
        <source>Has it</source>
        <translation>有此特征</translation>
    </message>
    <message>
        <source>Move to “Has it not” (M)</source>
        <translation>移到“无此特征”（M）</translation>
    </message>
    <message>
        <source>Drop pictures here that show what the slider is for, or folders of them: ten or more, of different people.</source>
        <translation>将能体现此滑块用途的图片或图片文件夹拖到这里：十张或更多，取自不同的人。</translation>
    </message>
    <message>
        <source>Has it not</source>
        <translation>无此特征</translation>
    </message>
    <message>
        <source>Move to “Has it” (M)</source>
        <translation>移到“有此特征”（M）</translation>
    </message>
    <message>
        <source>Optional: drop pictures here that are much like the others, but do not show it. Without any, pictures in general stand for them.</source>
        <translation>可选：将与另一边相似但没有此特征的图片拖到这里。如果没有，则以一般图片代替。</translation>
    </message>
    <message>
        <source>Delete removes the chosen pictures, M moves them to the other side.</source>
        <translation>Delete 键移除所选图片，M 键将其移到另一边。</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除（Delete）</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>{0}, of which {1} can&apos;t be used</source>
        <translation>{0} 张，其中 {1} 张无法使用</translation>
    </message>
    <message>
        <source>{0} more needed</source>
        <translation>还需 {0} 张</translation>
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
    <name>FiguresView</name>
    <message>
        <source>Part of the training</source>
        <translation>训练的阶段</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Curves appear here once the training has begun.</source>
        <translation>训练开始后，曲线会显示在这里。</translation>
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
    <name>Foot</name>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Forget these choices and start afresh</source>
        <translation>忘记这些选择并重新开始</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>存储为预设…</translation>
    </message>
    <message>
        <source>Keep these choices for other pictures</source>
        <translation>保留这些选择以用于其他图片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close; your choices are kept for the next time</source>
        <translation>关闭；您的选择会保留到下次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Train when everything that waits is done</source>
        <translation>等待中的全部完成后开始训练</translation>
    </message>
    <message>
        <source>Close; these choices are given up. Those that you left unfinished before stay kept</source>
        <translation>关闭；放弃这些选择。您之前未完成的选择会保留</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>FrameOpener</name>
    <message>
        <source>morph {0}</source>
        <translation>变形 {0}</translation>
    </message>
    <message>
        <source>The frame could not be kept as a file, probably because the disk is full. Free some space and try again; the strip is still here.</source>
        <translation>无法将这一帧存为文件，可能是磁盘已满。请腾出一些空间后重试；序列仍在这里。</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Arrow keys go from frame to frame, Home and End to the ends; Space plays.</source>
        <translation>方向键逐帧移动，Home 和 End 跳到两端，空格键播放。</translation>
    </message>
    <message>
        <source>The bars show how much changes from each frame to the next: a high one is a jump.</source>
        <translation>竖条表示相邻两帧之间变化的大小：高的竖条就是跳变。</translation>
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
    <name>Generate</name>
    <message>
        <source>no {0}</source>
        <translation>无{0}</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>like {0} chosen, {1} % away</source>
        <translation>与所选 {0} 张相似，偏离 {1} %</translation>
    </message>
    <message>
        <source>variety {0} %</source>
        <translation>多样性 {0} %</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>约 {0} 秒</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>约 {0} 分钟</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>This model has no codes to stay near; every picture of it is drawn from noise alone.</source>
        <translation>此模型没有可供靠近的编码；它的每张图片都只从噪声绘制。</translation>
    </message>
    <message>
        <source>Made by the model {0}. With the one in use now, its seeds give other pictures.</source>
        <translation>由模型 {0} 生成。用当前模型时，相同的种子会得到不同的图片。</translation>
    </message>
</context>
<context>
    <name>GeneratePanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Steps for the picture</source>
        <translation>绘制步数</translation>
    </message>
    <message>
        <source>Steps for the idea</source>
        <translation>构思步数</translation>
    </message>
    <message>
        <source>More steps take longer and change little above 20.</source>
        <translation>步数越多用时越长，超过 20 后变化很小。</translation>
    </message>
    <message>
        <source>The model first thinks up a face and then paints it; this is for the thinking up.</source>
        <translation>模型先构思一张人脸，再把它画出来；这里指构思。</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>How far the faces go from the average one. Less is safer, more is more surprising.</source>
        <translation>人脸与平均脸的偏离程度。越小越稳妥，越大越出人意料。</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>精细细节</translation>
    </message>
    <message>
        <source>How strong hair, skin and background are drawn. Too much of it looks speckled.</source>
        <translation>头发、皮肤和背景绘制的强度。过强会出现斑点。</translation>
    </message>
    <message>
        <source>What they must show</source>
        <translation>必须呈现的特征</translation>
    </message>
    <message>
        <source>Quality and time</source>
        <translation>质量与时间</translation>
    </message>
    <message>
        <source>This model cannot make pictures of nobody: it has no latent network. Choose another model in the Model menu.</source>
        <translation>此模型无法生成虚构人物的图片：它没有潜空间网络。请在“模型”菜单中选择其他模型。</translation>
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
        <source>Opacity of the brush, 10 to 100 %</source>
        <translation>画笔不透明度，10 到 100 %</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1 … 9、0</translation>
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
    <name>GridFoot</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0}/{1} 张图片</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>还需 {0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1} pictures.</source>
        <translation>已停止，完成 {0}/{1} 张图片。</translation>
    </message>
    <message>
        <source>{0} of {1} faces are as asked for ({2} %)</source>
        <translation>{1} 张人脸中有 {0} 张符合要求（{2} %）</translation>
    </message>
    <message>
        <source>Given up: of {0} faces that the model thought up, {1} were as asked for. Rarest is “{2}”: {3} of {0}. Ask for less, set that one to “any”, or raise the variety.</source>
        <translation>已放弃：模型构思的 {0} 张人脸中，有 {1} 张符合要求。最少见的是“{2}”：{0} 张中有 {3} 张。请减少要求，将该项设为“不限”，或提高多样性。</translation>
    </message>
</context>
<context>
    <name>GridHead</name>
    <message>
        <source>Earlier grids</source>
        <translation>以往图组</translation>
    </message>
    <message>
        <source>Show or hide the earlier grids</source>
        <translation>显示或隐藏以往图组</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <source>Back to all pictures (Escape)</source>
        <translation>返回所有图片（Esc）</translation>
    </message>
    <message>
        <source>More like these</source>
        <translation>更多相似图片</translation>
    </message>
    <message>
        <source>New pictures near the chosen ones</source>
        <translation>生成与所选图片相近的新图片</translation>
    </message>
    <message>
        <source>Is it new?</source>
        <translation>是否全新？</translation>
    </message>
    <message>
        <source>Compare the chosen picture with those that the model learned from</source>
        <translation>将所选图片与模型学习过的图片进行比较</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Edit the chosen pictures like photos</source>
        <translation>像照片一样修改所选图片</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the chosen pictures as PNG files</source>
        <translation>将所选图片保存为 PNG 文件</translation>
    </message>
    <message>
        <source>Click a picture to choose it, double-click to look closer</source>
        <translation>单击选择图片，双击放大查看</translation>
    </message>
    <message>
        <source>1 chosen</source>
        <translation>已选择 1 张</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>已选择 {0} 张</translation>
    </message>
</context>
<context>
    <name>GridInvitation</name>
    <message>
        <source>Pictures of nobody</source>
        <translation>虚构人物的图片</translation>
    </message>
    <message>
        <source>The model thinks up faces that it has never seen. Choose on the right what they must show, and begin. From those you like, ask for more like them, or open them in the editor.</source>
        <translation>模型会构思它从未见过的人脸。请在右侧选择必须呈现的特征，然后开始。遇到喜欢的图片，可以要求生成更多相似的，或在编辑器中打开。</translation>
    </message>
    <message>
        <source>Make pictures</source>
        <translation>生成图片</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Picture {0}, still to come</source>
        <translation>图片 {0}，尚未生成</translation>
    </message>
    <message>
        <source>Picture {0}, seed {1}</source>
        <translation>图片 {0}，种子 {1}</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>My sliders</source>
        <translation>我的滑块</translation>
    </message>
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
    <name>Helper</name>
    <message>
        <source>The process that looks at this ended unexpectedly. Try again. {0}</source>
        <translation>负责查看的进程意外结束。请重试。{0}</translation>
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
    <name>ImportDialog</name>
    <message>
        <source>Bring in models</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Copy them into the models folder; otherwise they stay where they are</source>
        <translation>复制到模型文件夹；否则保留在原位置</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Models and checkpoints ({0})</source>
        <translation>模型和检查点 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
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
    <name>KindPage</name>
    <message>
        <source>Looking what this computer can do…</source>
        <translation>正在查看这台电脑的能力…</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>您自己的</translation>
    </message>
    <message>
        <source>The papers’ own settings, to compare with or to repeat</source>
        <translation>论文的原始设置，用于比较或复现</translation>
    </message>
    <message>
        <source>Goes on from:</source>
        <translation>继续自：</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose the model file to go on from</source>
        <translation>选择要在其基础上继续的模型文件</translation>
    </message>
    <message>
        <source>Any setting of the run, one a line, such as optimisation.learning_rate=3e-4:</source>
        <translation>训练的任意设置，每行一项，例如 optimisation.learning_rate=3e-4：</translation>
    </message>
    <message>
        <source>Settings, one a line as name=value</source>
        <translation>设置，每行一项，格式为 name=value</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>What kind of model is it to be?</source>
        <translation>要制作哪种模型？</translation>
    </message>
    <message>
        <source>If in doubt, take the one that is chosen: it suits your pictures and this computer.</source>
        <translation>如不确定，请用已选中的类型：它适合您的图片和这台电脑。</translation>
    </message>
    <message>
        <source>Choose a kind of model first.</source>
        <translation>请先选择模型类型。</translation>
    </message>
    <message>
        <source>Choose the model file that this kind goes on from.</source>
        <translation>请选择此类型要在其基础上继续的模型文件。</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>模型 (*.safetensors)</translation>
    </message>
    <message>
        <source>Delete the preset {0}</source>
        <translation>删除预设 {0}</translation>
    </message>
    <message>
        <source>finds the face</source>
        <translation>查找人脸</translation>
    </message>
    <message>
        <source>takes the middle</source>
        <translation>取中间部分</translation>
    </message>
    <message>
        <source>crops as CelebA</source>
        <translation>按 CelebA 方式裁剪</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>{0} % of its training</source>
        <translation>其训练量的 {0} %</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Small portrait model</source>
        <translation>小型人像模型</translation>
    </message>
    <message>
        <source>Small model</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>Large portrait model</source>
        <translation>大型人像模型</translation>
    </message>
    <message>
        <source>Large model</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>A quick try</source>
        <translation>快速试用</translation>
    </message>
    <message>
        <source>For editing portraits, morphing and new faces. The only good one that can be learned without a graphics card.</source>
        <translation>用于修改人像、变形和生成新面孔。没有显卡也能学习的模型中，只有它效果好。</translation>
    </message>
    <message>
        <source>For editing such pictures, morphing and new ones. The only good one that can be learned without a graphics card.</source>
        <translation>用于修改此类图片、变形和生成新图片。唯一无需显卡即可训练好的模型。</translation>
    </message>
    <message>
        <source>The same, four times as many pixels and visibly finer. Wants a graphics card.</source>
        <translation>同上，像素数为四倍，明显更精细。需要显卡。</translation>
    </message>
    <message>
        <source>Goes through every step in a minute, to see how it works. Its pictures are poor.</source>
        <translation>一分钟走完所有步骤，了解其工作方式。图片质量较差。</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>about {0} here</source>
        <translation>本机约 {0}</translation>
    </message>
    <message>
        <source>{0} memory</source>
        <translation>内存 {0}</translation>
    </message>
    <message>
        <source>{0} disk</source>
        <translation>磁盘 {0}</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>对这台电脑来说太大</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Examples from a table of labels</source>
        <translation>来自标签表格的示例</translation>
    </message>
    <message>
        <source>A CSV with a column “file”, or a list such as list_attr_celeba.txt. One of its columns says which pictures have it.</source>
        <translation>一个含有“file”列的 CSV，或 list_attr_celeba.txt 之类的列表。其中一列说明哪些图片有此特征。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Pictures in</source>
        <translation>图片位于</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Has it from</source>
        <translation>有此特征：至少</translation>
    </message>
    <message>
        <source>Has it not up to</source>
        <translation>无此特征：最多</translation>
    </message>
    <message>
        <source>Pictures of each kind</source>
        <translation>每类图片数量</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Choose a table of labels</source>
        <translation>选择标签表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>表格 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Where are the pictures?</source>
        <translation>图片在哪里？</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>No column of this table tells two kinds of pictures apart.</source>
        <translation>此表格中没有能区分两类图片的列。</translation>
    </message>
    <message>
        <source>{0} pictures are named.</source>
        <translation>列出了 {0} 张图片。</translation>
    </message>
    <message>
        <source>None of the pictures that have it was found in {0}. Choose the folder that the table speaks of.</source>
        <translation>在 {0} 中未找到任何有此特征的图片。请选择表格所指的文件夹。</translation>
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
    <name>LearnPanel</name>
    <message>
        <source>Learning…</source>
        <translation>正在学习…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Looking at the pictures: {0} of {1}</source>
        <translation>正在查看图片：{0}/{1}</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>还需 {0} 秒</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>A good slider</source>
        <translation>效果良好的滑块</translation>
    </message>
    <message>
        <source>A weak slider</source>
        <translation>效果较弱的滑块</translation>
    </message>
    <message>
        <source>No slider yet</source>
        <translation>还不能成为滑块</translation>
    </message>
    <message>
        <source>Too few examples</source>
        <translation>示例太少</translation>
    </message>
    <message>
        <source>The bars say how surely each picture has it. The {0} marked ones look as if they belonged to the other side: move them with M if they do, then learn again.</source>
        <translation>横条表示每张图片有此特征的把握。标记的 {0} 张看起来属于另一边：如确实如此，请用 M 键移动，然后重新学习。</translation>
    </message>
    <message>
        <source>The bars say how surely each picture has it.</source>
        <translation>横条表示每张图片有此特征的把握。</translation>
    </message>
    <message>
        <source>Make your own slider</source>
        <translation>制作您自己的滑块</translation>
    </message>
    <message>
        <source>Show what it is for with ten pictures or more. They stay where they are.</source>
        <translation>用十张或更多图片说明它的用途。图片会留在原处。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Such as “Freckles”</source>
        <translation>例如“雀斑”</translation>
    </message>
    <message>
        <source>Name of the slider</source>
        <translation>滑块名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add to my sliders</source>
        <translation>添加到我的滑块</translation>
    </message>
    <message>
        <source>Take pictures from a table of labels…</source>
        <translation>从标签表格获取图片…</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>A slider needs a name. Type one, such as “Freckles”.</source>
        <translation>滑块需要名称。请输入一个，例如“雀斑”。</translation>
    </message>
    <message>
        <source>This slider is not there any more.</source>
        <translation>此滑块已不存在。</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Libraries in Semblance</source>
        <translation>Semblance 使用的库</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可文本</translation>
    </message>
    <message>
        <source>see the text</source>
        <translation>请查看文本</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>许可：{0}</translation>
    </message>
    <message>
        <source>It came without a text; its home has it.</source>
        <translation>它未附带文本；请见其主页。</translation>
    </message>
</context>
<context>
    <name>LikeRow</name>
    <message>
        <source>Any pictures again</source>
        <translation>恢复为任意图片</translation>
    </message>
    <message>
        <source>How different</source>
        <translation>差异程度</translation>
    </message>
    <message>
        <source>0 % draws the chosen faces again with other details, 100 % draws anybody.</source>
        <translation>0 % 以不同细节重绘所选人脸，100 % 绘制任意人物。</translation>
    </message>
    <message>
        <source>Like the chosen picture</source>
        <translation>与所选图片相似</translation>
    </message>
    <message>
        <source>Like the {0} chosen pictures</source>
        <translation>与所选的 {0} 张图片相似</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>at {0}</source>
        <translation>{0} 处</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>MachinePage</name>
    <message>
        <source>Computes with</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>How thoroughly</source>
        <translation>训练程度</translation>
    </message>
    <message>
        <source>What it will take</source>
        <translation>所需资源</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>完整训练</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>一半</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>初步尝试</translation>
    </message>
    <message>
        <source>Cards that work together</source>
        <translation>协同工作的显卡</translation>
    </message>
    <message>
        <source>Graphics cards that train together</source>
        <translation>一起训练的显卡数量</translation>
    </message>
    <message>
        <source>Try ten steps</source>
        <translation>试跑十步</translation>
    </message>
    <message>
        <source>Try ten steps of the training, to measure time and memory</source>
        <translation>试跑训练的十步，以测量时间和内存</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止试跑</translation>
    </message>
    <message>
        <source>How far the trial is</source>
        <translation>试跑进度</translation>
    </message>
    <message>
        <source>Time and computer</source>
        <translation>时间与电脑</translation>
    </message>
    <message>
        <source>How long may this computer work on it?</source>
        <translation>这台电脑可以用多长时间训练？</translation>
    </message>
    <message>
        <source>It works in the background, can be paused, and goes on after a restart.</source>
        <translation>训练在后台进行，可以暂停，重启后会继续。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>New pictures: step {0} of {1}</source>
        <translation>新图片：第 {0}/{1} 步</translation>
    </message>
    <message>
        <source>Encoding and decoding: step {0} of {1}</source>
        <translation>编码与解码：第 {0}/{1} 步</translation>
    </message>
    <message>
        <source>{0}, of which {1} are free</source>
        <translation>{0}，其中 {1} 可用</translation>
    </message>
    <message>
        <source>the processor, {0} cores; there is no graphics card that can be used</source>
        <translation>处理器，{0} 个核心；没有可用的显卡</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} 可用</translation>
    </message>
    <message>
        <source>the usual folder can&apos;t be written to</source>
        <translation>无法写入通常的文件夹</translation>
    </message>
    <message>
        <source>Your own settings are reckoned with…</source>
        <translation>正在按您自己的设置计算…</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>Measured just now with these settings.</source>
        <translation>刚刚用这些设置测得。</translation>
    </message>
    <message>
        <source>Estimated from what this computer can do. Ten steps tell it better.</source>
        <translation>根据这台电脑的能力估算。试跑十步会更准确。</translation>
    </message>
    <message>
        <source>Memory will be short: smaller pieces are taken at a time, which is slower.</source>
        <translation>内存会不足：每次将处理较少的图片，速度较慢。</translation>
    </message>
    <message>
        <source>Nothing can be written to {0}.</source>
        <translation>无法写入 {0}。</translation>
    </message>
    <message>
        <source>Choose another folder on the next page.</source>
        <translation>请在下一页选择其他文件夹。</translation>
    </message>
    <message>
        <source>The disk has too little space.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>Free some, or choose another folder on the next page.</source>
        <translation>请腾出一些空间，或在下一页选择其他文件夹。</translation>
    </message>
    <message>
        <source>That is long.</source>
        <translation>时间很长。</translation>
    </message>
    <message>
        <source>Choose a smaller kind or a shorter training, or run it on a computer with a graphics card.</source>
        <translation>请选择较小的类型或较短的训练，或在有显卡的电脑上运行。</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Make a model…</source>
        <translation>制作模型…</translation>
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
        <source>Edit here</source>
        <translation>在此编辑</translation>
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
    <message>
        <source>How much a stroke changes the mask (keys 1 to 9, and 0 for 100 %)</source>
        <translation>每一笔改变蒙版的程度（按键 1 到 9，0 表示 100 %）</translation>
    </message>
    <message>
        <source>Width of the brush</source>
        <translation>画笔宽度</translation>
    </message>
    <message>
        <source>How softly the mask&apos;s edges fall</source>
        <translation>蒙版边缘的柔和程度</translation>
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
    <name>ModelCell</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
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
    <name>ModelDetails</name>
    <message>
        <source>In use now</source>
        <translation>当前使用中</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Own sliders that fit</source>
        <translation>适用的自制滑块</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Training pictures seen</source>
        <translation>训练所见图片数</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人群</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Pictures are drawn when the engine has time.</source>
        <translation>引擎空闲时会绘制图片。</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>关于所选模型</translation>
    </message>
    <message>
        <source>Use at every start</source>
        <translation>每次启动时使用</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>导出副本…</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Copy into the models folder</source>
        <translation>复制到模型文件夹</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>Choose a model to see what it can do.</source>
        <translation>选择一个模型，查看它能做什么。</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Arrow keys choose a model; Enter uses it, F2 renames it, Delete moves it to the trash.</source>
        <translation>方向键选择模型；回车使用，F2 重命名，Delete 移到回收站。</translation>
    </message>
</context>
<context>
    <name>ModelView</name>
    <message>
        <source>What the model sees…</source>
        <translation>模型看到的画面…</translation>
    </message>
    <message>
        <source>This picture is very unlike those the model was trained on. Edits may be weaker or drift; the photo itself always comes back unchanged.</source>
        <translation>这张图片与模型的训练图片差异很大。修改效果可能较弱或出现偏移；照片本身始终会原样还原。</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>The face as it is cut out for the model.</source>
        <translation>为模型裁剪出的人脸。</translation>
    </message>
    <message>
        <source>Redrawn, unedited</source>
        <translation>未修改时的重绘</translation>
    </message>
    <message>
        <source>What the model makes of its two codes. An edit adds only the difference that it makes to this, so your photo keeps its own detail.</source>
        <translation>模型根据两个编码画出的结果。修改只会叠加与此结果的差异，因此您的照片会保留自己的细节。</translation>
    </message>
    <message>
        <source>Stochastic code</source>
        <translation>随机编码</translation>
    </message>
    <message>
        <source>All that the other code, &apos;what is in the picture&apos;, does not say. For pictures that the model knows well it looks like pure noise; where you can make out shapes, the model had no other way to keep them.</source>
        <translation>另一个编码（“图片里有什么”）没有表达的一切。对于模型熟悉的图片，它看起来像纯噪声；如果能辨认出形状，说明模型没有其他办法保留它们。</translation>
    </message>
    <message>
        <source>Distance from the training pictures</source>
        <translation>与训练图片的距离</translation>
    </message>
    <message>
        <source>How far this picture&apos;s semantic code is from the middle of the training pictures&apos; codes, and how many of 100 training pictures are nearer. From 95 on it is unusual, from 99 very unlike.</source>
        <translation>这张图片的语义编码距离训练图片编码的中心有多远，以及 100 张训练图片中有多少张更近。95 以上为少见，99 以上为差异极大。</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>How closely the model can redraw this picture, unedited (PSNR). The longer the bar, the better.</source>
        <translation>模型在未修改时能多忠实地重绘这张图片（PSNR）。条越长越好。</translation>
    </message>
    <message>
        <source>Structure left in the stochastic code</source>
        <translation>随机编码中残留的结构</translation>
    </message>
    <message>
        <source>Coarse shapes in it, beside those of pure noise (1.0). What stands there does not move with the sliders, and may shine through an edit.</source>
        <translation>其中的大致形状，与纯噪声（1.0）相比。这里的内容不会随滑块移动，可能会在修改后透出来。</translation>
    </message>
    <message>
        <source>Mean of red, green, blue</source>
        <translation>红、绿、蓝的均值</translation>
    </message>
    <message>
        <source>0 for pure noise; else a cast of colour or light that the model did not expect.</source>
        <translation>纯噪声为 0；否则表示模型没有预料到的偏色或明暗。</translation>
    </message>
    <message>
        <source>Deviation of red, green, blue</source>
        <translation>红、绿、蓝的标准差</translation>
    </message>
    <message>
        <source>1 for pure noise; less where the picture is smoother than the model expects, more where it is busier.</source>
        <translation>纯噪声为 1；图片比模型预期更平滑处较小，更杂乱处较大。</translation>
    </message>
    <message>
        <source>Peaks (kurtosis)</source>
        <translation>峰值（峰度）</translation>
    </message>
    <message>
        <source>0 for pure noise; the higher, the more a few spots stand out: highlights, rims of glasses, a logo.</source>
        <translation>纯噪声为 0；越高，越有少数几处突出：高光、镜框、标志。</translation>
    </message>
    <message>
        <source>Neighbouring pixels alike</source>
        <translation>相邻像素的相似度</translation>
    </message>
    <message>
        <source>0 for pure noise; 1 where every pixel is as the one beside it.</source>
        <translation>纯噪声为 0；1 表示每个像素都与相邻像素相同。</translation>
    </message>
    <message>
        <source>Like the training pictures</source>
        <translation>与训练图片相似</translation>
    </message>
    <message>
        <source>The model knows pictures like this one: edits should come out as they do on most.</source>
        <translation>模型熟悉这样的图片：修改效果应与大多数图片一样。</translation>
    </message>
    <message>
        <source>Unusual for this model</source>
        <translation>对此模型来说少见</translation>
    </message>
    <message>
        <source>Few of its training pictures are as far from their middle. Edits may be weaker or drift a little; the photo itself always comes back unchanged.</source>
        <translation>训练图片中很少有离中心这么远的。修改效果可能较弱或略有偏移；照片本身始终会原样还原。</translation>
    </message>
    <message>
        <source>Very unlike the training pictures</source>
        <translation>与训练图片差异很大</translation>
    </message>
    <message>
        <source>The model has hardly seen anything like it. Edits may be weaker, drift, or change more than you asked for; the photo itself always comes back unchanged.</source>
        <translation>模型几乎没有见过类似的图片。修改效果可能较弱、出现偏移，或改变得比您要求的更多；照片本身始终会原样还原。</translation>
    </message>
    <message>
        <source>This model has no semantic code, by which pictures could be compared with those it was trained on. Everything else is shown below.</source>
        <translation>此模型没有语义编码，因此无法将图片与训练图片比较。其他内容均显示在下方。</translation>
    </message>
    <message>
        <source>The model&apos;s file holds no codes of its training pictures, or too few, so it can&apos;t be told how like them this one is. Everything else is shown below.</source>
        <translation>模型文件不含训练图片的编码，或数量太少，因此无法判断这张图片与它们有多相似。其他内容均显示在下方。</translation>
    </message>
</context>
<context>
    <name>ModelViewDialog</name>
    <message>
        <source>The model looks at the face as soon as it has nothing else to do.</source>
        <translation>模型一有空闲就会查看这张人脸。</translation>
    </message>
    <message>
        <source>Open a photo to see what the model makes of it.</source>
        <translation>打开一张照片，看看模型如何理解它。</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型看到的画面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
    <message>
        <source>Can&apos;t be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>The model was trained on: {0}.</source>
        <translation>模型的训练数据：{0}。</translation>
    </message>
    <message>
        <source>farther than {0} of 100</source>
        <translation>比 100 张中的 {0} 张更远</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>很少</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>一些</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>很多</translation>
    </message>
    <message>
        <source>{0} · {1} times that of noise</source>
        <translation>{0} · 噪声的 {1} 倍</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The folder could not be read: {0}.</source>
        <translation>无法读取文件夹：{0}。</translation>
    </message>
    <message>
        <source>The models folder can&apos;t be made: {0}.</source>
        <translation>无法创建模型文件夹：{0}。</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>{0} is in your models folder now.</source>
        <translation>{0} 现已在您的模型文件夹中。</translation>
    </message>
    <message>
        <source>There are no models in the folder {0}.</source>
        <translation>文件夹 {0} 中没有模型。</translation>
    </message>
    <message>
        <source>Renaming {0}…</source>
        <translation>正在重命名 {0}…</translation>
    </message>
    <message>
        <source>{0} is called {1} now.</source>
        <translation>{0} 现在名为 {1}。</translation>
    </message>
    <message>
        <source>Copying {0}…</source>
        <translation>正在复制 {0}…</translation>
    </message>
    <message>
        <source>{0} is the model&apos;s own file. Choose another name or folder.</source>
        <translation>{0} 就是该模型本身的文件。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>A copy of {0} is in {1}.</source>
        <translation>{0} 的副本位于 {1}。</translation>
    </message>
    <message>
        <source>{0} can&apos;t be moved to the trash: {1}. Close programs that use it and see to it that you may change its folder; or delete it there, where its drive has no trash.</source>
        <translation>无法将 {0} 移到回收站：{1}。请关闭正在使用它的程序，并确认您可以更改其文件夹；如果其驱动器没有回收站，请直接在那里删除。</translation>
    </message>
    <message>
        <source>{0} is in the trash.</source>
        <translation>{0} 已在回收站中。</translation>
    </message>
    <message>
        <source>{0} can&apos;t be put back: {1}. Look for it in the trash.</source>
        <translation>无法还原 {0}：{1}。请在回收站中查找。</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} 已还原。</translation>
    </message>
    <message>
        <source>The file could not be written: {0}. Nothing was changed. Make room on the disk, or choose another folder.</source>
        <translation>无法写入文件：{0}。没有任何更改。请腾出磁盘空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Used at every start</source>
        <translation>每次启动时使用</translation>
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
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>{0} × {0} px</source>
        <translation>{0} × {0} 像素</translation>
    </message>
    <message>
        <source>1 slider</source>
        <translation>1 个滑块</translation>
    </message>
    <message>
        <source>{0} sliders</source>
        <translation>{0} 个滑块</translation>
    </message>
    <message>
        <source>no sliders</source>
        <translation>没有滑块</translation>
    </message>
    <message>
        <source>Came with Semblance</source>
        <translation>随 Semblance 提供</translation>
    </message>
    <message>
        <source>In your models folder</source>
        <translation>位于您的模型文件夹</translation>
    </message>
    <message>
        <source>Made by the training run “{0}”</source>
        <translation>由训练“{0}”生成</translation>
    </message>
    <message>
        <source>Left where it is</source>
        <translation>保留在原位置</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Own sliders</source>
        <translation>自制滑块</translation>
    </message>
    <message>
        <source>Can&apos;t encode photos, so it neither edits nor morphs</source>
        <translation>无法编码照片，因此不能修改，也不能变形</translation>
    </message>
    <message>
        <source>Makes new pictures</source>
        <translation>生成新图片</translation>
    </message>
    <message>
        <source>Edits photos with its sliders</source>
        <translation>用滑块修改照片</translation>
    </message>
    <message>
        <source>Has no sliders to edit photos with</source>
        <translation>没有可用来修改照片的滑块</translation>
    </message>
    <message>
        <source>Morphs one photo into another</source>
        <translation>将一张照片变形为另一张</translation>
    </message>
    <message>
        <source>Has no latent network, so it makes no new pictures</source>
        <translation>没有潜空间网络，因此不能生成新图片</translation>
    </message>
    <message>
        <source>{0} × {0} pixels</source>
        <translation>{0} × {0} 像素</translation>
    </message>
    <message>
        <source>faces, found and aligned</source>
        <translation>人脸（查找并对齐）</translation>
    </message>
    <message>
        <source>any subject, the photo&apos;s centre</source>
        <translation>任意主题（照片中央）</translation>
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
        <source>{0}, counted with repeats</source>
        <translation>{0}（含重复）</translation>
    </message>
    <message>
        <source>{0} million numbers of {1} bits</source>
        <translation>{0} 百万个数值，每个 {1} 位</translation>
    </message>
    <message>
        <source>A photo drawn again differs from itself by {0} % of full brightness.</source>
        <translation>重绘的照片与原照片相差最大亮度的 {0} %。</translation>
    </message>
    <message>
        <source>New pictures: FID {0} (0 would be like real ones).</source>
        <translation>新图片：FID {0}（0 表示与真实图片无异）。</translation>
    </message>
    <message>
        <source>Of 100 pairs with and without, it tells which is which in: {0}.</source>
        <translation>每 100 对有与没有该特征的图片中，能正确分辨的对数：{0}。</translation>
    </message>
    <message>
        <source>Of 100 edits at full strength, so many look as asked to the model: {0}.</source>
        <translation>在 100 次全强度编辑中，模型认为符合要求的次数：{0}。</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>Under 45</source>
        <translation>45 岁以下</translation>
    </message>
    <message>
        <source>45 to 59</source>
        <translation>45 至 59 岁</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60 岁及以上</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} 张图片</translation>
    </message>
    <message>
        <source>drawn again within {0} %</source>
        <translation>重绘误差在 {0} % 以内</translation>
    </message>
    <message>
        <source>right about {0} of 100 pairs</source>
        <translation>100 对中判断正确 {0} 对</translation>
    </message>
    <message>
        <source>New pictures that this model made</source>
        <translation>此模型生成的新图片</translation>
    </message>
    <message>
        <source>Training pictures, drawn again by this model</source>
        <translation>由此模型重绘的训练图片</translation>
    </message>
    <message>
        <source>A photo, drawn again by this model; it makes no new pictures</source>
        <translation>由此模型重绘的照片；它不生成新图片</translation>
    </message>
    <message>
        <source>This model makes no pictures of its own</source>
        <translation>此模型自己不生成图片</translation>
    </message>
</context>
<context>
    <name>ModelsHead</name>
    <message>
        <source>1 model</source>
        <translation>1 个模型</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} 个模型</translation>
    </message>
    <message>
        <source>Drop model files or official checkpoints here to bring them in.</source>
        <translation>将模型文件或官方检查点拖到这里即可导入。</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>Show the models folder</source>
        <translation>显示模型文件夹</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Bring in models</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Model files of Semblance, or checkpoints of official models</source>
        <translation>Semblance 模型文件，或官方模型的检查点</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>{0} is in use now.</source>
        <translation>现在使用 {0}。</translation>
    </message>
    <message>
        <source>Edit photos</source>
        <translation>修改照片</translation>
    </message>
    <message>
        <source>The model that came with Semblance stays as it is. Export a copy to change that.</source>
        <translation>随 Semblance 提供的模型保持原样。如需更改，请导出副本。</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>导出副本…</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Morph</name>
    <message>
        <source>the photo {0}</source>
        <translation>照片 {0}</translation>
    </message>
    <message>
        <source>{0} % of the way from {1} to {2}</source>
        <translation>从 {1} 到 {2} 的 {0} % 处</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>约 {0} 秒</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>约 {0} 分钟</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Analysing the photos</source>
        <translation>正在分析照片</translation>
    </message>
    <message>
        <source>Drawing the edits</source>
        <translation>正在绘制修改</translation>
    </message>
    <message>
        <source>Drawing the frames</source>
        <translation>正在绘制帧</translation>
    </message>
    <message>
        <source>Writing the frames</source>
        <translation>正在写入帧</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>还需 {0}</translation>
    </message>
</context>
<context>
    <name>MorphInvitation</name>
    <message>
        <source>One more photo</source>
        <translation>再来一张照片</translation>
    </message>
    <message>
        <source>From one face to another</source>
        <translation>从一张脸到另一张脸</translation>
    </message>
    <message>
        <source>Drop the photo of another face here, and the way between them is drawn.</source>
        <translation>将另一张人脸的照片拖到这里，即可绘制两者之间的过渡。</translation>
    </message>
    <message>
        <source>Drop two photos of faces here, and the way from one to the other is drawn, to be played and exported. More than two make a longer path.</source>
        <translation>将两张人脸照片拖到这里，即可绘制从一张到另一张的过渡，可以播放和导出。照片多于两张时，路径会更长。</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>From the open photos</source>
        <translation>从已打开的照片</translation>
    </message>
</context>
<context>
    <name>MorphPage</name>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
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
        <source>An edited document is opened on the Edit page first; then add it here from the open photos.</source>
        <translation>修改过的文档请先在“编辑”页面打开，再从已打开的照片中添加到这里。</translation>
    </message>
    <message>
        <source>There are no photos in what was dropped.</source>
        <translation>拖入的内容中没有照片。</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>From the open photos</source>
        <translation>从已打开的照片</translation>
    </message>
    <message>
        <source>{0}, face {1}</source>
        <translation>{0}，人脸 {1}</translation>
    </message>
    <message>
        <source>The first frames are being drawn…</source>
        <translation>正在绘制最初的几帧…</translation>
    </message>
    <message>
        <source>There are no frames. Change something, or press Continue.</source>
        <translation>没有帧。请更改设置，或按“继续”。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add a photo from a file or from the open ones; or drop it here.</source>
        <translation>从文件或已打开的照片中添加一张；也可拖到这里。</translation>
    </message>
</context>
<context>
    <name>MorphPanel</name>
    <message>
        <source>{0} frames · {1} s</source>
        <translation>{0} 帧 · {1} 秒</translation>
    </message>
    <message>
        <source>Add two photos to begin.</source>
        <translation>请添加两张照片以开始。</translation>
    </message>
    <message>
        <source>The same speed all the way.</source>
        <translation>全程速度相同。</translation>
    </message>
    <message>
        <source>Slower at the photos, faster between them.</source>
        <translation>在照片处较慢，在照片之间较快。</translation>
    </message>
    <message>
        <source>Stays at each photo for a moment, then goes on quickly.</source>
        <translation>在每张照片处停留片刻，然后快速前进。</translation>
    </message>
    <message>
        <source>After the last photo it begins again with the first.</source>
        <translation>最后一张照片之后，从第一张重新开始。</translation>
    </message>
    <message>
        <source>From the last photo it goes back the way it came.</source>
        <translation>从最后一张照片原路返回。</translation>
    </message>
    <message>
        <source>From the last photo it goes on to the first: an endless round.</source>
        <translation>从最后一张照片继续到第一张：无限循环。</translation>
    </message>
    <message>
        <source>One face becomes the other, with everything that is in the picture.</source>
        <translation>一张脸变成另一张脸，画面中的一切也随之变化。</translation>
    </message>
    <message>
        <source>Who it is and what they do changes; strands of hair, texture and background stay the first photo&apos;s.</source>
        <translation>人物是谁、在做什么会变化；发丝、纹理和背景保持第一张照片的样子。</translation>
    </message>
    <message>
        <source>The face stays the first photo&apos;s; only strands of hair, texture and background change.</source>
        <translation>人脸保持第一张照片的样子；只有发丝、纹理和背景变化。</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Frames from photo to photo</source>
        <translation>照片之间的帧数</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>After the last photo</source>
        <translation>最后一张照片之后</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The meaning only</source>
        <translation>仅语义</translation>
    </message>
    <message>
        <source>Fine detail only</source>
        <translation>仅精细细节</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>匀速</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>原路返回</translation>
    </message>
    <message>
        <source>On to the first</source>
        <translation>继续到第一张</translation>
    </message>
    <message>
        <source>Keep the photos&apos; own detail</source>
        <translation>保留照片自身的细节</translation>
    </message>
    <message>
        <source>Near a photo, show what the model is too small to see of it: pores, lashes, hair. On the photo itself the frame is the photo, pixel for pixel.</source>
        <translation>在照片附近，显示模型因尺寸太小而看不到的内容：毛孔、睫毛、头发。在照片处，该帧就是照片本身，每个像素都一致。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the strip</source>
        <translation>导出序列</translation>
    </message>
</context>
<context>
    <name>NewnessDialog</name>
    <message>
        <source>Is it new?</source>
        <translation>是否全新？</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>这张图片</translation>
    </message>
    <message>
        <source>Comparing it with the pictures that the model learned from…</source>
        <translation>正在与模型学习过的图片比较…</translation>
    </message>
    <message>
        <source>Its nearest of the {0} training pictures is {1} away. Half of the training pictures have another one within {2}, one in twenty within {3}; 0 is the same face, 1 an unrelated one.</source>
        <translation>在 {0} 张训练图片中，最近的一张与它相距 {1}。一半的训练图片在 {2} 以内有另一张，二十张中有一张在 {3} 以内有另一张；0 表示同一张脸，1 表示毫无关系的脸。</translation>
    </message>
    <message>
        <source>{0} away</source>
        <translation>相距 {0}</translation>
    </message>
    <message>
        <source>The model holds no photos. These are its own redraws of the nearest training pictures, from the short codes that it keeps of them.</source>
        <translation>模型不保存照片。这些是它根据所保留的简短编码，自行重绘的最近的训练图片。</translation>
    </message>
    <message>
        <source>A copy, or nearly: it is all but the same as a training picture.</source>
        <translation>是复制品，或几乎是：它与某张训练图片几乎完全相同。</translation>
    </message>
    <message>
        <source>Close to a training picture: closer than 19 of 20 training pictures are to each other.</source>
        <translation>接近某张训练图片：比 20 张训练图片中的 19 张彼此之间还要近。</translation>
    </message>
    <message>
        <source>No copy: it is as far from every training picture as they are from each other.</source>
        <translation>不是复制品：它与每张训练图片的距离，与训练图片彼此之间相当。</translation>
    </message>
    <message>
        <source>That can&apos;t be told with this model.</source>
        <translation>用此模型无法判断。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>NoRuns</name>
    <message>
        <source>Train a model of your own</source>
        <translation>训练您自己的模型</translation>
    </message>
    <message>
        <source>From a folder of pictures, a model learns what they have in common. Then it edits, blends and invents pictures of that kind: faces, drawings, whatever you have some hundreds of.</source>
        <translation>模型可以从一个图片文件夹中学习图片的共同之处。之后它能修改、混合和创造同类图片：人脸、绘画，任何您有几百张的图片。</translation>
    </message>
    <message>
        <source>Training takes hours or days, in the background: it goes on when this window is closed, and after a crash. It happens on this computer; no picture leaves it.</source>
        <translation>训练需要数小时或数天，在后台进行：关闭此窗口或崩溃之后都会继续。一切都在这台电脑上进行；没有图片会离开它。</translation>
    </message>
    <message>
        <source>Make a model…</source>
        <translation>制作模型…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Watch a folder with runs in it…</source>
        <translation>监视含有训练的文件夹…</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The training “{0}” is finished: its model is ready.</source>
        <translation>训练“{0}”已完成：模型已就绪。</translation>
    </message>
    <message>
        <source>The training “{0}” has failed. {1}</source>
        <translation>训练“{0}”失败。{1}</translation>
    </message>
    <message>
        <source>The training “{0}” was interrupted. It can be resumed from its last checkpoint.</source>
        <translation>训练“{0}”被中断。可以从最后的检查点继续。</translation>
    </message>
    <message>
        <source>The training “{0}” waits. {1}</source>
        <translation>训练“{0}”正在等待。{1}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
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
    <name>OwnSliderList</name>
    <message>
        <source>My sliders</source>
        <translation>我的滑块</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a slider</source>
        <translation>导入滑块</translation>
    </message>
    <message>
        <source>None yet. Those you add stand under “My sliders” when you edit a photo.</source>
        <translation>尚无。添加的滑块会在您修改照片时显示在“我的滑块”下。</translation>
    </message>
</context>
<context>
    <name>OwnSliderRow</name>
    <message>
        <source>{0} with, {1} without · tells {2} of 100 pairs apart</source>
        <translation>{0} 张有，{1} 张没有 · 100 对中可分辨 {2} 对</translation>
    </message>
    <message>
        <source>{0} examples · tells {2} of 100 pairs apart</source>
        <translation>{0} 个示例 · 100 对中可分辨 {2} 对</translation>
    </message>
    <message>
        <source>Made with the model {0}, does not fit this one</source>
        <translation>用模型 {0} 制作，不适用于当前模型</translation>
    </message>
    <message>
        <source>What can be done with {0}</source>
        <translation>可对 {0} 执行的操作</translation>
    </message>
    <message>
        <source>New name of {0}</source>
        <translation>{0} 的新名称</translation>
    </message>
    <message>
        <source>Show on the photo</source>
        <translation>在照片上显示</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
    <name>Past</name>
    <message>
        <source>The history of generated pictures could not be written, probably because the disk is full or write-protected. The pictures on the screen are still there; save those you want.</source>
        <translation>无法写入生成图片的历史记录，可能是磁盘已满或有写保护。屏幕上的图片仍在；请保存您想要的。</translation>
    </message>
    <message>
        <source>This grid could not be read again: its file is gone or damaged. The others are untouched.</source>
        <translation>无法重新读取此图组：其文件已不存在或已损坏。其他图组不受影响。</translation>
    </message>
</context>
<context>
    <name>PastList</name>
    <message>
        <source>Earlier grids</source>
        <translation>以往图组</translation>
    </message>
    <message>
        <source>Search: a seed, a date, glasses…</source>
        <translation>搜索：种子、日期、眼镜…</translation>
    </message>
    <message>
        <source>Search earlier grids</source>
        <translation>搜索以往图组</translation>
    </message>
    <message>
        <source>Enter brings a grid back with its settings, Delete forgets it.</source>
        <translation>回车恢复图组及其设置，Delete 将其删除。</translation>
    </message>
    <message>
        <source>Nothing earlier matches.</source>
        <translation>没有匹配的以往图组。</translation>
    </message>
    <message>
        <source>Every grid you make is kept here with its settings; a click brings it back.</source>
        <translation>您生成的每个图组及其设置都会保留在这里；单击即可恢复。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Keep as a favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PastModel</name>
    <message>
        <source>favourite</source>
        <translation>已收藏</translation>
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
    <name>PictureGrid</name>
    <message>
        <source>New pictures</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>Arrow keys go from picture to picture; the space bar chooses, Enter looks closer.</source>
        <translation>方向键在图片间移动；空格键选择，回车放大查看。</translation>
    </message>
</context>
<context>
    <name>PictureZoom</name>
    <message>
        <source>One picture, large</source>
        <translation>单张放大图片</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Add zip file…</source>
        <translation>添加 zip 文件…</translation>
    </message>
    <message>
        <source>Add a zip file of pictures</source>
        <translation>添加图片 zip 文件</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>部分图片</translation>
    </message>
    <message>
        <source>How far the pictures are looked at</source>
        <translation>图片查看进度</translation>
    </message>
    <message>
        <source>Set aside, to measure on:</source>
        <translation>留出用于测量：</translation>
    </message>
    <message>
        <source>Share of the pictures to set aside</source>
        <translation>留出图片的比例</translation>
    </message>
    <message>
        <source>Files that can&apos;t be read, and repeats</source>
        <translation>无法读取的文件与重复文件</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Which pictures is the model to learn from?</source>
        <translation>模型要从哪些图片学习？</translation>
    </message>
    <message>
        <source>Many pictures of one kind, such as portraits. They stay on this computer, as they are.</source>
        <translation>同一类的大量图片，例如人像。图片会原样留在这台电脑上。</translation>
    </message>
    <message>
        <source>Choose a folder of pictures first.</source>
        <translation>请先选择图片文件夹。</translation>
    </message>
    <message>
        <source>These are too few pictures to learn from.</source>
        <translation>图片太少，无法学习。</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>正在查找图片…</translation>
    </message>
    <message>
        <source>{0} pictures are there.</source>
        <translation>有 {0} 张图片。</translation>
    </message>
    <message>
        <source>Looking for faces: {0} of {1}</source>
        <translation>正在查找人脸：{0}/{1}</translation>
    </message>
    <message>
        <source>Looking at the pictures: {0} of {1}</source>
        <translation>正在查看图片：{0}/{1}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{0} nearly repeats {1}</source>
        <translation>{0} 与 {1} 几乎重复</translation>
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
        <source>Nothing ever leaves this computer: no photo, no edit, no figure about how you use Semblance. It makes no connection to any network, but to fetch NVIDIA&apos;s libraries when you tell it to, and asks for no account.</source>
        <translation>任何内容都不会离开这台电脑：照片不会，修改不会，有关您如何使用 Semblance 的数据也不会。除非您要求下载 NVIDIA 的库，否则它不会连接任何网络，也不需要账户。</translation>
    </message>
    <message>
        <source>On this computer it keeps:</source>
        <translation>它在这台电脑上保存：</translation>
    </message>
    <message>
        <source>Keep codes, so that photos open faster the next time</source>
        <translation>保留编码，以便下次更快地打开照片</translation>
    </message>
    <message>
        <source>Codes are what the model sees in a face; it can draw the face from them. The oldest go by themselves. Autosaves of photos that are open stay. Pasted pictures go by themselves after 30 days, unless a recent file or an autosave needs them.</source>
        <translation>编码是模型在人脸中看到的内容；模型可以据此画出人脸。最旧的编码会自动删除。已打开照片的自动保存会保留。粘贴的图片在 30 天后自动删除，除非最近的文件或自动保存需要它们。</translation>
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
        <source>Codes of faces</source>
        <translation>人脸编码</translation>
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
    <name>Questions</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export a copy of the model</source>
        <translation>导出模型副本</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>模型 (*.safetensors)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move the model {0} to the trash?</source>
        <translation>将模型 {0} 移到回收站吗？</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>The editor works with it; it goes on with the model that came with Semblance.</source>
        <translation>编辑器正在使用它；之后将改用随 Semblance 提供的模型。</translation>
    </message>
    <message>
        <source>The editor starts with it; it will start with the one that came with it.</source>
        <translation>编辑器启动时使用它；之后启动时将改用随附的模型。</translation>
    </message>
    <message>
        <source>One of your own sliders was made for it; it stays, but fits no other model.</source>
        <translation>您有一个自制滑块是为它制作的；该滑块会保留，但不适用于其他模型。</translation>
    </message>
    <message>
        <source>{0} of your own sliders were made for it; they stay, but fit no other model.</source>
        <translation>您有 {0} 个自制滑块是为它制作的；这些滑块会保留，但不适用于其他模型。</translation>
    </message>
    <message>
        <source>Its training run loses its result; the checkpoints stay.</source>
        <translation>其训练将失去结果；检查点会保留。</translation>
    </message>
    <message>
        <source>Documents that were edited with it open, but without what other models lack.</source>
        <translation>用它修改过的文档仍可打开，但会缺少其他模型不具备的部分。</translation>
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
    <name>RenameDialog</name>
    <message>
        <source>Rename the model</source>
        <translation>重命名模型</translation>
    </message>
    <message>
        <source>Its new name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>New name of the model</source>
        <translation>模型的新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A model needs a name.</source>
        <translation>模型需要名称。</translation>
    </message>
    <message>
        <source>Another model is called “{0}”. Choose a name by which you can tell them apart.</source>
        <translation>另一个模型名为“{0}”。请选择便于区分的名称。</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Go on from where it was</source>
        <translation>从上次的位置继续</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Edit photos with its model</source>
        <translation>用其模型修改照片</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Wait, and keep the memory and the place</source>
        <translation>等待，保留内存和位置</translation>
    </message>
    <message>
        <source>End it in order; it can be resumed later, also after a restart</source>
        <translation>有序结束；以后可以继续，重启后也可以</translation>
    </message>
    <message>
        <source>Sample now</source>
        <translation>立即采样</translation>
    </message>
    <message>
        <source>Draw a sheet of pictures now</source>
        <translation>立即绘制一张样张</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Write a checkpoint now</source>
        <translation>立即写入检查点</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>启动队列</translation>
    </message>
    <message>
        <source>Begin with the first run that waits</source>
        <translation>从第一个等待中的训练开始</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>创建副本…</translation>
    </message>
    <message>
        <source>Another run with these settings</source>
        <translation>使用这些设置的另一个训练</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Show the run&apos;s files</source>
        <translation>显示训练的文件</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The line that goes on with this run in a terminal, or on another machine</source>
        <translation>在终端或另一台电脑上继续此训练的命令行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What its trainer printed</source>
        <translation>训练程序的输出</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Its folder stays</source>
        <translation>其文件夹会保留</translation>
    </message>
    <message>
        <source>First in the queue</source>
        <translation>移到队首</translation>
    </message>
    <message>
        <source>Up in the queue</source>
        <translation>在队列中上移</translation>
    </message>
    <message>
        <source>Down in the queue</source>
        <translation>在队列中下移</translation>
    </message>
    <message>
        <source>Last in the queue</source>
        <translation>移到队尾</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>RunDetail</name>
    <message>
        <source>{0} GB of the graphics card</source>
        <translation>显存 {0} GB</translation>
    </message>
    <message>
        <source>saved up to {0}</source>
        <translation>已保存到 {0}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>队列中的位置</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>训练日志</translation>
    </message>
    <message>
        <source>There is no log yet. A run that was started in a terminal may have printed there.</source>
        <translation>还没有日志。在终端中启动的训练可能会将输出显示在终端里。</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Training runs</source>
        <translation>训练列表</translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation>查找训练</translation>
    </message>
    <message>
        <source>No run is called that.</source>
        <translation>没有这个名称的训练。</translation>
    </message>
    <message>
        <source>Make a model…</source>
        <translation>制作模型…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Watch a folder with runs in it…</source>
        <translation>监视含有训练的文件夹…</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its folder stays where it is.</source>
        <translation>“{0}”已从列表中移除；其文件夹留在原处。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is no training run in {0} yet. Runs that come there will be shown.</source>
        <translation>{0} 中还没有训练。之后出现的训练会显示出来。</translation>
    </message>
    <message>
        <source>Trainings that ended or need you: {0}</source>
        <translation>已结束或需要您处理的训练：{0}</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Waiting, number {0}</source>
        <translation>等待中，第 {0} 位</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>未找到文件夹</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>读取图片</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Diffusion model</source>
        <translation>扩散模型</translation>
    </message>
    <message>
        <source>Encoding the pictures</source>
        <translation>编码图片</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>on other pictures</source>
        <translation>其他图片上</translation>
    </message>
    <message>
        <source>of the averaged model</source>
        <translation>平均模型</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <source>Codes a second</source>
        <translation>每秒编码数</translation>
    </message>
    <message>
        <source>Card memory, GB</source>
        <translation>显存，GB</translation>
    </message>
    <message>
        <source>Effect of the code</source>
        <translation>编码的作用</translation>
    </message>
    <message>
        <source>Waits in the queue. Nobody is at work on the queue now: start it.</source>
        <translation>在队列中等待。目前没有程序在处理队列：请启动队列。</translation>
    </message>
    <message>
        <source>Waits for the runs before it, and begins by itself.</source>
        <translation>等待前面的训练完成，之后会自动开始。</translation>
    </message>
    <message>
        <source>Its trainer ended without a word: perhaps the computer was switched off, or it was started from a terminal and killed. Resume goes on from the last checkpoint.</source>
        <translation>训练程序没有留下信息就结束了：可能是电脑关机，或它从终端启动后被终止。按“继续”可从最后的检查点接着训练。</translation>
    </message>
    <message>
        <source>Waits until you resume it. Nothing is lost.</source>
        <translation>等待您继续。没有任何丢失。</translation>
    </message>
    <message>
        <source>Its model is ready.</source>
        <translation>模型已就绪。</translation>
    </message>
    <message>
        <source>Was stopped. Everything is saved: resume goes on where it was.</source>
        <translation>已停止。一切均已保存：按“继续”可从上次的位置接着训练。</translation>
    </message>
    <message>
        <source>Ends after its current step, and saves everything.</source>
        <translation>当前步骤完成后结束，并保存一切。</translation>
    </message>
    <message>
        <source>It left no reason; the log may tell.</source>
        <translation>没有留下原因；日志中可能有线索。</translation>
    </message>
    <message>
        <source>Is prepared, and not in the queue.</source>
        <translation>已准备好，尚未加入队列。</translation>
    </message>
    <message>
        <source>The folder was moved, deleted, or is on a disk that is not connected.</source>
        <translation>文件夹被移动、删除，或位于未连接的磁盘上。</translation>
    </message>
    <message>
        <source>Starts.</source>
        <translation>正在启动。</translation>
    </message>
    <message>
        <source>No word from its trainer for {0}: it may be measuring or saving, or hang.</source>
        <translation>训练程序已有 {0} 没有消息：可能正在测量或保存，也可能已卡住。</translation>
    </message>
    <message>
        <source>Prepares the pictures; this is done once.</source>
        <translation>正在准备图片；只需进行一次。</translation>
    </message>
    <message>
        <source>Goes on in the background, also when this window is closed.</source>
        <translation>在后台继续，关闭此窗口后也会继续。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>{0} codes/s</source>
        <translation>{0} 个编码/秒</translation>
    </message>
    <message>
        <source>{0} img/s</source>
        <translation>{0} 张图片/秒</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>还需 {0}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation>{0} 天 {1} 小时</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <source>{0}, after {1} codes</source>
        <translation>{0}，{1} 个编码之后</translation>
    </message>
    <message>
        <source>{0}, after {1} pictures</source>
        <translation>{0}，{1} 张图片之后</translation>
    </message>
    <message>
        <source>This sheet can&apos;t be read: it was deleted or is damaged.</source>
        <translation>无法读取这张样张：它已被删除或已损坏。</translation>
    </message>
    <message>
        <source>First row: training pictures. Below: pictures that the model invents.</source>
        <translation>第一行：训练图片。下方：模型创造的图片。</translation>
    </message>
    <message>
        <source>From above: training pictures; the same, taken apart and put together; blends of two; new pictures.</source>
        <translation>自上而下：训练图片；同一图片拆解再还原；两张的混合；新图片。</translation>
    </message>
    <message>
        <source>From above: training pictures; the same, taken apart and put together; from the meaning alone; other details for the same meaning; blends of two.</source>
        <translation>自上而下：训练图片；同一图片拆解再还原；仅由语义生成；同一语义的其他细节；两张的混合。</translation>
    </message>
    <message>
        <source>Sheets of pictures over time</source>
        <translation>各阶段的样张</translation>
    </message>
    <message>
        <source>Pictures appear here as the training goes on. “Sample now” draws some at once.</source>
        <translation>训练进行时，图片会显示在这里。“立即采样”可马上绘制一些。</translation>
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
    <message>
        <source>Save as preset</source>
        <translation>存储为预设</translation>
    </message>
    <message>
        <source>Everything but the pictures and labels. It is offered on the page “Kind of model”.</source>
        <translation>除图片和标签之外的一切。它会出现在“模型类型”页面。</translation>
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
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed with the same settings gives the same picture, today and next year.</source>
        <translation>相同的种子加上相同的设置，今天和明年都会得到同样的图片。</translation>
    </message>
    <message>
        <source>Throw another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>Another seed by chance</source>
        <translation>随机换一个种子</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>保持此种子</translation>
    </message>
    <message>
        <source>Every grid grows from this seed. Click for a new one each time.</source>
        <translation>每个图组都从此种子生成。单击后每次使用新种子。</translation>
    </message>
    <message>
        <source>Every grid has a new seed. Click to keep this one.</source>
        <translation>每个图组都使用新种子。单击以保持此种子。</translation>
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
    <name>SetCard</name>
    <message>
        <source>Official checkpoints of “{0}”</source>
        <translation>“{0}”的官方检查点</translation>
    </message>
    <message>
        <source>Under which you have it, if you know</source>
        <translation>您获得它所依据的许可（如果知道）</translation>
    </message>
    <message>
        <source>Store 16-bit numbers: half the size, hardly a difference</source>
        <translation>以 16 位数值存储：大小减半，几乎没有差别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>a plain diffusion model: it makes new pictures, but can&apos;t edit photos</source>
        <translation>普通扩散模型：能生成新图片，但不能修改照片</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>missing: add last.ckpt of the *_autoenc run, without which the others are of no use</source>
        <translation>缺失：请添加 *_autoenc 训练的 last.ckpt，否则其他文件没有用处</translation>
    </message>
    <message>
        <source>is in the latent network&apos;s file</source>
        <translation>已包含在潜空间网络的文件中</translation>
    </message>
    <message>
        <source>Latent network</source>
        <translation>潜空间网络</translation>
    </message>
    <message>
        <source>none: it will make no new pictures (last.ckpt of *_autoenc_latent)</source>
        <translation>无：将不能生成新图片（*_autoenc_latent 的 last.ckpt）</translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>none: it will have no sliders (last.ckpt of *_autoenc_cls)</source>
        <translation>无：将没有滑块（*_autoenc_cls 的 last.ckpt）</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计数据</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>A training begins on {0}, so the editor gave {1} GB of its memory back. It goes on working; should the card get full, it changes to the processor and says so.</source>
        <translation>{0} 上有训练开始，因此编辑器归还了 {1} GB 显存。编辑器会继续工作；如果显卡内存用满，它会改用处理器并告知您。</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>“{0}” is one of your sliders now. It stands under “My sliders” when you edit.</source>
        <translation>“{0}”现已是您的滑块。修改照片时，它会显示在“我的滑块”下。</translation>
    </message>
    <message>
        <source>The slider “{0}” was deleted.</source>
        <translation>滑块“{0}”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import a slider</source>
        <translation>导入滑块</translation>
    </message>
    <message>
        <source>“{0}” was imported, but was made with another model, {1}. It is offered when you open that one.</source>
        <translation>“{0}”已导入，但它是用其他模型 {1} 制作的。打开该模型时会提供此滑块。</translation>
    </message>
    <message>
        <source>“{0}” was imported.</source>
        <translation>“{0}”已导入。</translation>
    </message>
    <message>
        <source>Export the slider</source>
        <translation>导出滑块</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>已导出到 {0}。</translation>
    </message>
    <message>
        <source>Sliders (*.safetensors)</source>
        <translation>滑块 (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
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
        <source>Semblance could use your {0} and be much faster.</source>
        <translation>Semblance 可以使用您的 {0}，速度会快得多。</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>查看方法</translation>
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
    <name>SliderPreview</name>
    <message>
        <source>Preview: the photo with less and with more of it</source>
        <translation>预览：该特征减弱和增强后的照片</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
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
    <name>SlidersPage</name>
    <message>
        <source>There are no pictures in that.</source>
        <translation>其中没有图片。</translation>
    </message>
    <message>
        <source>{0} files are no pictures, or too many, and were left out.</source>
        <translation>{0} 个文件不是图片或数量过多，已略过。</translation>
    </message>
    <message>
        <source>{0} examples were removed. The files stay where they are.</source>
        <translation>已移除 {0} 个示例。文件留在原处。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Waiting for a model.</source>
        <translation>正在等待模型。</translation>
    </message>
    <message>
        <source>This model can&apos;t learn sliders. Choose another one.</source>
        <translation>此模型无法学习滑块。请选择其他模型。</translation>
    </message>
    <message>
        <source>Add {0} more pictures that have it.</source>
        <translation>请再添加 {0} 张有此特征的图片。</translation>
    </message>
    <message>
        <source>Add {0} more pictures that do not have it, or remove those.</source>
        <translation>请再添加 {0} 张没有此特征的图片，或移除这些图片。</translation>
    </message>
    <message>
        <source>Give the slider a name.</source>
        <translation>请为滑块命名。</translation>
    </message>
    <message>
        <source>Open a photo on the Edit page to see what the slider does to it.</source>
        <translation>请在“编辑”页面打开一张照片，看看滑块对它的作用。</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
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
    <name>SourceList</name>
    <message>
        <source>Drop folders of pictures here</source>
        <translation>将图片文件夹拖到这里</translation>
    </message>
    <message>
        <source>Leave {0} out</source>
        <translation>略去 {0}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>It ended without a word; the log may tell more.</source>
        <translation>它没有留下信息就结束了；日志中可能有更多线索。</translation>
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
    <name>StopList</name>
    <message>
        <source>Face {0} of {1}</source>
        <translation>人脸 {0}/{1}</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Photos of the strip</source>
        <translation>序列的照片</translation>
    </message>
    <message>
        <source>Arrow keys choose a photo, with Ctrl they move it; Delete removes it.</source>
        <translation>方向键选择照片，按住 Ctrl 可移动它；Delete 移除。</translation>
    </message>
</context>
<context>
    <name>StopModel</name>
    <message>
        <source>being looked at</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>no face found, its middle is taken</source>
        <translation>未找到人脸，取其中间部分</translation>
    </message>
    <message>
        <source>face {0} of {1}; right-click to choose another</source>
        <translation>人脸 {0}/{1}；右键单击可选择其他人脸</translation>
    </message>
    <message>
        <source>with its edits</source>
        <translation>含修改</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>A strip goes through at most {0} photos.</source>
        <translation>一个序列最多包含 {0} 张照片。</translation>
    </message>
    <message>
        <source>No face was found in {0}, so the middle of the photo is taken. To show where the face is, open the photo on the Edit page, place the crop, and add it from the open photos.</source>
        <translation>{0} 中未找到人脸，因此取照片的中间部分。如需指明人脸位置，请在“编辑”页面打开该照片，放置裁剪框，再从已打开的照片中添加。</translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Frame {0} of {1}</source>
        <translation>第 {0}/{1} 帧</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{0} of {1} frames</source>
        <translation>{0}/{1} 帧</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>还需 {0}</translation>
    </message>
    <message>
        <source>Analysing the photos…</source>
        <translation>正在分析照片…</translation>
    </message>
    <message>
        <source>Stopped after {0} frames.</source>
        <translation>已停止，完成 {0} 帧。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>{0} (Space)</source>
        <translation>{0}（空格键）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Open frame in the editor</source>
        <translation>在编辑器中打开此帧</translation>
    </message>
</context>
<context>
    <name>StripDialog</name>
    <message>
        <source>Export strip</source>
        <translation>导出序列</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>循环播放</translation>
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
        <source>GIF: plays everywhere</source>
        <translation>GIF：到处都能播放</translation>
    </message>
    <message>
        <source>WebP: finer and smaller, for the web</source>
        <translation>WebP：更精细、更小，适合网页</translation>
    </message>
    <message>
        <source>MP4: a video</source>
        <translation>MP4：视频</translation>
    </message>
    <message>
        <source>PNG: all frames in a row</source>
        <translation>PNG：所有帧排成一行</translation>
    </message>
    <message>
        <source>PNG: a folder with a file for each frame</source>
        <translation>PNG：一个文件夹，每帧一个文件</translation>
    </message>
    <message>
        <source>{0} × {0} pixels</source>
        <translation>{0} × {0} 像素</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
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
        <source>A GIF has at most {0} frames a second; it will be played at that.</source>
        <translation>GIF 每秒最多 {0} 帧；将以此速度播放。</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} 帧</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
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
    <name>StripExport</name>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 到 {1}</translation>
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
    <name>StripFile</name>
    <message>
        <source>Give the file a name.</source>
        <translation>请为文件命名。</translation>
    </message>
    <message>
        <source>Give the file a name that ends in {0}.</source>
        <translation>请使用以 {0} 结尾的文件名。</translation>
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
        <source>There is a file of this name. Choose another name for the folder.</source>
        <translation>已有同名文件。请为文件夹使用其他名称。</translation>
    </message>
    <message>
        <source>This is one of the photos. Choose another name, so that the photo is not lost.</source>
        <translation>这是其中一张照片。请使用其他名称，以免丢失照片。</translation>
    </message>
    <message>
        <source>A video needs the program ffmpeg, which is not there. Install it (on Linux: apt install ffmpeg; or: pip install imageio-ffmpeg), or choose GIF or WebP.</source>
        <translation>视频需要程序 ffmpeg，但未找到。请安装（Linux：apt install ffmpeg；或：pip install imageio-ffmpeg），或选择 GIF 或 WebP。</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>存放于</translation>
    </message>
    <message>
        <source>Your choices</source>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>What the pictures are</source>
        <translation>图片是什么</translation>
    </message>
    <message>
        <source>Who may use the model</source>
        <translation>谁可以使用此模型</translation>
    </message>
    <message>
        <source>Such as: 3,000 portraits of my own</source>
        <translation>例如：3,000 张我自己的人像</translation>
    </message>
    <message>
        <source>Such as: only me, CC BY 4.0</source>
        <translation>例如：仅限本人、CC BY 4.0</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the folder of the training</source>
        <translation>选择训练的文件夹</translation>
    </message>
    <message>
        <source>Command line and details</source>
        <translation>命令行与详细信息</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>一切都正确吗？</translation>
    </message>
    <message>
        <source>Nothing is started yet. The training works in the background, also when Semblance is closed.</source>
        <translation>尚未开始任何操作。训练在后台进行，关闭 Semblance 后也会继续。</translation>
    </message>
    <message>
        <source>Everything is being checked.</source>
        <translation>正在检查所有内容。</translation>
    </message>
    <message>
        <source>Choose the folder that the training’s own is made in</source>
        <translation>选择用于创建训练文件夹的位置</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Everything is being checked…</source>
        <translation>正在检查所有内容…</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>{0} pictures from {1}</source>
        <translation>{0} 张图片，来自 {1}</translation>
    </message>
    <message>
        <source>cropped to the face</source>
        <translation>裁剪到人脸</translation>
    </message>
    <message>
        <source>cropped to the middle</source>
        <translation>裁剪到中间部分</translation>
    </message>
    <message>
        <source>cropped as CelebA</source>
        <translation>按 CelebA 方式裁剪</translation>
    </message>
    <message>
        <source>{0}, {1} pixels a side</source>
        <translation>{0}，边长 {1} 像素</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>No sliders for now</source>
        <translation>暂无滑块</translation>
    </message>
    <message>
        <source>1 slider from {0}</source>
        <translation>1 个滑块，来自 {0}</translation>
    </message>
    <message>
        <source>{1} sliders from {0}</source>
        <translation>{1} 个滑块，来自 {0}</translation>
    </message>
    <message>
        <source>the folders</source>
        <translation>文件夹</translation>
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
        <source>Less feather</source>
        <translation>减小羽化</translation>
    </message>
    <message>
        <source>More feather</source>
        <translation>增大羽化</translation>
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
    <name>TrainingPage</name>
    <message>
        <source>Watch a folder with runs in it</source>
        <translation>监视含有训练的文件夹</translation>
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
    <name>WhereRow</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>with</source>
        <translation>有</translation>
    </message>
    <message>
        <source>without</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>A face was found in {0} of {1} pictures only. The others will be left out.</source>
        <translation>{1} 张图片中只有 {0} 张找到了人脸。其余图片将被略去。</translation>
    </message>
    <message>
        <source>For pictures of anything else, take the middle.</source>
        <translation>对于其他类型的图片，请选“取中间部分”。</translation>
    </message>
    <message>
        <source>{0} of {1} pictures have the size of aligned CelebA. The others will be left out.</source>
        <translation>{1} 张图片中有 {0} 张符合对齐后 CelebA 的尺寸。其余图片将被略去。</translation>
    </message>
    <message>
        <source>These are faces, and they do not lie alike.</source>
        <translation>这些是人脸，但位置并不一致。</translation>
    </message>
    <message>
        <source>“Find the face” makes better sliders, and the editor can use the model on any photo.</source>
        <translation>“查找人脸”能生成更好的滑块，而且编辑器可以在任何照片上使用该模型。</translation>
    </message>
    <message>
        <source>Most crops have about {0} pixels a side, fewer than {1}: they are enlarged, and stay soft.</source>
        <translation>大多数裁剪的边长约为 {0} 像素，小于 {1}：它们会被放大，画面偏软。</translation>
    </message>
    <message>
        <source>{0} pictures can be used.</source>
        <translation>{0} 张图片可以使用。</translation>
    </message>
    <message>
        <source>That is too few: 8 are the least.</source>
        <translation>太少了：至少需要 8 张。</translation>
    </message>
    <message>
        <source>That is enough to try it out. A model that is to be any good wants a thousand or more.</source>
        <translation>足够试一试。要得到像样的模型，需要一千张或更多。</translation>
    </message>
    <message>
        <source>More would be better: a thousand or more.</source>
        <translation>再多一些更好：一千张或更多。</translation>
    </message>
    <message>
        <source>No file is damaged.</source>
        <translation>没有损坏的文件。</translation>
    </message>
    <message>
        <source>1 file can&apos;t be read, and is left out; see below.</source>
        <translation>有 1 个文件无法读取，已略过；见下方。</translation>
    </message>
    <message>
        <source>{0} files can&apos;t be read, and are left out; see below.</source>
        <translation>有 {0} 个文件无法读取，已略过；见下方。</translation>
    </message>
    <message>
        <source>No picture is there twice.</source>
        <translation>没有重复的图片。</translation>
    </message>
    <message>
        <source>Pictures that nearly repeat another: {0}.</source>
        <translation>与其他图片几乎重复的图片：{0}。</translation>
    </message>
    <message>
        <source>The model will favour these. Leave the copies out if you can.</source>
        <translation>模型会偏向这些图片。如有可能，请略去副本。</translation>
    </message>
    <message>
        <source>Faces were found in {0} of {1} pictures that were looked at.</source>
        <translation>在查看的 {1} 张图片中，{0} 张找到了人脸。</translation>
    </message>
    <message>
        <source>The faces are cropped alike already.</source>
        <translation>人脸已按统一方式裁剪。</translation>
    </message>
    <message>
        <source>Several faces are in {0} of {1}; the largest of each is taken.</source>
        <translation>{1} 张中有 {0} 张含有多张人脸；各取最大的一张。</translation>
    </message>
    <message>
        <source>Hardly any faces: {0} in {1} pictures that were looked at.</source>
        <translation>几乎没有人脸：在查看的 {1} 张图片中有 {0} 张。</translation>
    </message>
    <message>
        <source>Mixed: {0} of {1} pictures that were looked at show a face, and the others do not.</source>
        <translation>混杂：在查看的 {1} 张图片中，{0} 张有人脸，其余没有。</translation>
    </message>
    <message>
        <source>A model learns one kind of picture best. Leave the faces out, or everything else.</source>
        <translation>模型最擅长学习同一类图片。请略去人脸，或略去其他图片。</translation>
    </message>
    <message>
        <source>Mixed: {0} pictures are black and white, and {1} in colour.</source>
        <translation>混杂：{0} 张图片是黑白，{1} 张是彩色。</translation>
    </message>
    <message>
        <source>The model will make both. Keep one kind if you want one.</source>
        <translation>模型会两种都生成。如只想要一种，请只保留一种。</translation>
    </message>
    <message>
        <source>All have {0} pixels at their shorter side.</source>
        <translation>所有图片的短边均为 {0} 像素。</translation>
    </message>
    <message>
        <source>The shorter side has {0} to {1} pixels, usually {2}.</source>
        <translation>短边为 {0} 到 {1} 像素，通常为 {2}。</translation>
    </message>
    <message>
        <source>That is small: the model will be blurred.</source>
        <translation>尺寸较小：模型会模糊。</translation>
    </message>
    <message>
        <source>Make a model</source>
        <translation>制作模型</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The preset could not be saved: your settings’ folder can&apos;t be written.</source>
        <translation>无法保存预设：您的设置文件夹不可写入。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>WorkFoot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
</TS>
