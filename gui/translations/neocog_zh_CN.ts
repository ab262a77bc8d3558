<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>A lab for convolutional networks.</source>
      <translation>卷积网络实验室。</translation>
    </message>
    <message>
      <source>About Neocog</source>
      <translation>关于 Neocog</translation>
    </message>
    <message>
      <source>Close this</source>
      <translation>关闭此窗口</translation>
    </message>
    <message>
      <source>Copy all versions, for a report</source>
      <translation>复制所有版本，供报告使用</translation>
    </message>
    <message>
      <source>Copy versions</source>
      <translation>复制版本信息</translation>
    </message>
    <message>
      <source>Neocog itself is free software under the MIT licence.</source>
      <translation>Neocog 本身是采用 MIT 许可证的自由软件。</translation>
    </message>
    <message>
      <source>Printed characters are drawn after typefaces whose licences are in {0}.</source>
      <translation>印刷字符按字体绘制，字体的许可证在 {0}。</translation>
    </message>
    <message>
      <source>What it runs on, and under which licences</source>
      <translation>它依赖的软件及其许可证</translation>
    </message>
  </context>
  <context>
    <name>AnswerCard</name>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <source>Choose data and a network, and watch it learn</source>
      <translation>选择数据和网络，看它学习</translation>
    </message>
    <message>
      <source>No model is open</source>
      <translation>没有打开的模型</translation>
    </message>
    <message>
      <source>Open a model file, or train a network on handwriting: a minute is enough.</source>
      <translation>打开模型文件，或用手写数据训练一个网络：一分钟就够。</translation>
    </message>
    <message>
      <source>Open a model that Neocog trained</source>
      <translation>打开 Neocog 训练的模型</translation>
    </message>
    <message>
      <source>Open model…</source>
      <translation>打开模型…</translation>
    </message>
    <message>
      <source>Prob. %</source>
      <translation>概率%</translation>
    </message>
    <message>
      <source>Probability %</source>
      <translation>概率 %</translation>
    </message>
    <message>
      <source>Time from the picture to the probabilities, and what computed them</source>
      <translation>从图片到概率所用的时间，以及由什么计算</translation>
    </message>
    <message>
      <source>Train a network</source>
      <translation>训练一个网络</translation>
    </message>
    <message>
      <source>nothing else above 0.1 %</source>
      <translation>其余都不超过 0.1 %</translation>
    </message>
    <message>
      <source>then {0} with {1:.1f} %</source>
      <translation>其次是 {0}，{1:.1f} %</translation>
    </message>
    <message>
      <source>{0:.1f} %</source>
      <translation>{0:.1f} %</translation>
    </message>
  </context>
  <context>
    <name>Architecture</name>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
  </context>
  <context>
    <name>ArchitectureView</name>
    <message>
      <source>Picture of the network</source>
      <translation>网络的结构图</translation>
    </message>
  </context>
  <context>
    <name>AugmentationGroup</name>
    <message>
      <source>Augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>How pictures are changed each time they are seen</source>
      <translation>图片每次被看到时如何变化</translation>
    </message>
    <message>
      <source>Smoothness</source>
      <translation>平滑度</translation>
    </message>
  </context>
  <context>
    <name>BalanceBars</name>
    <message>
      <source>Pictures of each class</source>
      <translation>每个类别的图片</translation>
    </message>
    <message>
      <source>Training pictures above, test pictures under them. Click to see a class.</source>
      <translation>上面是训练图片，下面是测试图片。点击查看一个类别。</translation>
    </message>
  </context>
  <context>
    <name>BatchStrip</name>
    <message>
      <source>Batch {step}: {classes}</source>
      <translation>批次 {step}：{classes}</translation>
    </message>
    <message>
      <source>Classes of each batch</source>
      <translation>每个批次的类别</translation>
    </message>
    <message>
      <source>{count} batches up to step {step}: about {classes} classes in each</source>
      <translation>到第 {step} 步共 {count} 个批次：每个约有 {classes} 个类别</translation>
    </message>
  </context>
  <context>
    <name>BatchesPanel</name>
    <message>
      <source>Well mixed: about {count} of {classes} classes in each batch.</source>
      <translation>打乱得很好：每个批次约有 {classes} 个类别中的 {count} 个。</translation>
    </message>
    <message>
      <source>While training runs: a column a batch, a colour a class.</source>
      <translation>训练进行时：每列一个批次，每色一个类别。</translation>
    </message>
    <message>
      <source>⚠ Not mixed: about {count} of {classes} classes in each batch. What is not seen for long is forgotten; Shuffle under More, Data mixes them.</source>
      <translation>⚠ 没有打乱：每个批次约有 {classes} 个类别中的 {count} 个。久不见到的会被遗忘；在“更多”的“数据”里打开“打乱”。</translation>
    </message>
  </context>
  <context>
    <name>Camera</name>
    <message>
      <source>Camera {0} gives no picture. Plug it in, close other programs that use it, and allow Neocog to use it in the system's settings.</source>
      <translation>摄像头 {0} 没有画面。请插好它，关闭使用它的其他程序，并在系统设置中允许 Neocog 使用。</translation>
    </message>
    <message>
      <source>Camera {0} was unplugged or stopped answering. Plug it in and start again.</source>
      <translation>摄像头 {0} 被拔下或停止响应。请插好它再重新开始。</translation>
    </message>
    <message>
      <source>{0} is no video that can be read. Open an MP4, AVI or MKV file.</source>
      <translation>{0} 不是能读取的视频。请打开 MP4、AVI 或 MKV 文件。</translation>
    </message>
  </context>
  <context>
    <name>CameraDialog</name>
    <message>
      <source>Camera</source>
      <translation>摄像头</translation>
    </message>
    <message>
      <source>Camera {0}</source>
      <translation>摄像头 {0}</translation>
    </message>
    <message>
      <source>Look for cameras and start anew</source>
      <translation>重新查找摄像头并开始</translation>
    </message>
    <message>
      <source>No camera</source>
      <translation>没有摄像头</translation>
    </message>
    <message>
      <source>No camera is connected. Plug one in, or add picture files instead.</source>
      <translation>没有连接摄像头。请插上一个，或改为添加图片文件。</translation>
    </message>
    <message>
      <source>Take picture</source>
      <translation>拍照</translation>
    </message>
    <message>
      <source>Take the picture that is shown into the chosen class</source>
      <translation>把当前画面存入选中的类别</translation>
    </message>
    <message>
      <source>The camera has stopped</source>
      <translation>摄像头已停止</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>再试一次</translation>
    </message>
    <message>
      <source>Waiting for the first picture.</source>
      <translation>正在等待第一幅画面。</translation>
    </message>
    <message>
      <source>Which camera; numbers are the system's</source>
      <translation>使用哪个摄像头；编号由系统给出</translation>
    </message>
    <message>
      <source>{0} taken</source>
      <translation>已拍 {0} 张</translation>
    </message>
  </context>
  <context>
    <name>Canvas</name>
    <message>
      <source>Canvas</source>
      <translation>画布</translation>
    </message>
    <message>
      <source>Draw with the mouse, or move with the arrow keys; Space puts the pen down and lifts it.</source>
      <translation>用鼠标绘制，或用方向键移动；空格键落笔和抬笔。</translation>
    </message>
  </context>
  <context>
    <name>Choosers</name>
    <message>
      <source>No model is open. Open a .safetensors file, or train one.</source>
      <translation>没有打开的模型。请打开一个 .safetensors 文件，或训练一个。</translation>
    </message>
    <message>
      <source>ONNX Runtime is starting; NumPy answers until then.</source>
      <translation>ONNX Runtime 正在启动；在此之前由 NumPy 给出答案。</translation>
    </message>
    <message>
      <source>Open a model…</source>
      <translation>打开模型…</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <source>The model that answers: {0}</source>
      <translation>给出答案的模型：{0}</translation>
    </message>
    <message>
      <source>Unnamed model</source>
      <translation>未命名模型</translation>
    </message>
    <message>
      <source>What computes the answer: {0}.
NumPy is our own engine; ONNX Runtime runs the model as you would export it. Both give the same probabilities.</source>
      <translation>计算答案的运行环境：{0}。
NumPy 是我们自己的引擎；ONNX Runtime 按导出后的样子运行模型。两者给出相同的概率。</translation>
    </message>
    <message>
      <source>{0:,} parameters, {1} classes, pictures of {2} × {3} pixels</source>
      <translation>{0:,} 个参数，{1} 个类别，图片为 {2} × {3} 像素</translation>
    </message>
  </context>
  <context>
    <name>ClassMatrix</name>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>answer →</source>
      <translation>答案 →</translation>
    </message>
    <message>
      <source>true ↓</source>
      <translation>真实 ↓</translation>
    </message>
    <message>
      <source>{0:,} × “{1}” read as “{2}”</source>
      <translation>{0:,} 张“{1}”判为“{2}”</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>How many of the pictures are of this class</source>
      <translation>图片中有多少属于这一类</translation>
    </message>
    <message>
      <source>Of the pictures given this answer, how many are right, %</source>
      <translation>判为这一类的图片中，有多少是对的，%</translation>
    </message>
    <message>
      <source>Of the pictures of this class, how many are found, %</source>
      <translation>这一类的图片中，有多少被找到，%</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>The area under the class’s ROC curve; 1 is perfect</source>
      <translation>这一类 ROC 曲线下的面积；1 为完美</translation>
    </message>
    <message>
      <source>The harmonic mean of precision and recall, %</source>
      <translation>精确率与召回率的调和平均，%</translation>
    </message>
    <message>
      <source>The true class</source>
      <translation>真实类别</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Enter does what is chosen</source>
      <translation>回车执行选中的命令</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>查找命令</translation>
    </message>
    <message>
      <source>Nothing is called that. Try fewer letters.</source>
      <translation>没有叫这个的。请少输入几个字母。</translation>
    </message>
    <message>
      <source>Part of a name, or first letters: “stt” finds Start training</source>
      <translation>名称的一部分，或首字母</translation>
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation>想做什么？</translation>
    </message>
  </context>
  <context>
    <name>ConfusionTab</name>
    <message>
      <source>By class</source>
      <translation>按类别</translation>
    </message>
    <message>
      <source>Click a class to see its ROC curve</source>
      <translation>点击一个类别，查看它的 ROC 曲线</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>混淆</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Figures of every class</source>
      <translation>每个类别的指标</translation>
    </message>
    <message>
      <source>Finds against false alarms, by threshold</source>
      <translation>按阈值看命中与误报</translation>
    </message>
    <message>
      <source>It made no mistake on these pictures.</source>
      <translation>在这些图片上它没有犯错。</translation>
    </message>
    <message>
      <source>Judging the test set</source>
      <translation>正在评判测试集</translation>
    </message>
    <message>
      <source>Looking for the model’s test pictures…</source>
      <translation>正在寻找模型的测试图片…</translation>
    </message>
    <message>
      <source>No picture is in this cell.</source>
      <translation>这一格里没有图片。</translation>
    </message>
    <message>
      <source>Number {0}: “{1}” read as “{2}” with {3:.1f} %. Click to open it.</source>
      <translation>第 {0} 张：“{1}”以 {3:.1f} % 判为“{2}”。点击打开它。</translation>
    </message>
    <message>
      <source>Open a model in the top bar to see where it errs.</source>
      <translation>请在顶栏打开一个模型，看它错在哪里。</translation>
    </message>
    <message>
      <source>Pictures of the chosen cell</source>
      <translation>选中格子的图片</translation>
    </message>
    <message>
      <source>Precision, recall, F1 of every class</source>
      <translation>每个类别的精确率、召回率、F1</translation>
    </message>
    <message>
      <source>ROC</source>
      <translation>ROC</translation>
    </message>
    <message>
      <source>The pictures at hand show other classes than this model’s, so its answers can’t be judged. Put its own data into the data folder, or open another model.</source>
      <translation>手头的图片属于与这个模型不同的类别，因此无法评判它的答案。请把它自己的数据放进数据文件夹，或打开另一个模型。</translation>
    </message>
    <message>
      <source>The pictures it errs on appear here.</source>
      <translation>它判错的图片显示在这里。</translation>
    </message>
    <message>
      <source>The test set was not judged. Come back to this tab to begin again.</source>
      <translation>测试集没有评判。回到这个标签页可以重新开始。</translation>
    </message>
    <message>
      <source>Worst mistakes</source>
      <translation>最严重的错误</translation>
    </message>
    <message>
      <source>Worst mistakes · {0:,} in all</source>
      <translation>最严重的错误 · 共 {0:,} 个</translation>
    </message>
    <message>
      <source>{0:.2f} % of {1:,} right</source>
      <translation>{1:,} 张中 {0:.2f} % 正确</translation>
    </message>
    <message>
      <source>“{0}” read as “{1}” · {2:,}</source>
      <translation>“{0}”判为“{1}” · {2:,}</translation>
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <source>It was {0}</source>
      <translation>其实是 {0}</translation>
    </message>
    <message>
      <source>It was “{0}”: keep the drawing to train on</source>
      <translation>其实是“{0}”：保存这幅画供训练</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Keep the corrected picture</source>
      <translation>保存改正过的图片</translation>
    </message>
    <message>
      <source>Keep the picture under this name, to train on later</source>
      <translation>以这个名称保存图片，以后用来训练</translation>
    </message>
    <message>
      <source>What it was</source>
      <translation>实际是什么</translation>
    </message>
    <message>
      <source>What the picture really shows</source>
      <translation>图片实际是什么</translation>
    </message>
    <message>
      <source>Wrong? It was</source>
      <translation>错了？其实是</translation>
    </message>
  </context>
  <context>
    <name>DataAugment</name>
    <message>
      <source>Another</source>
      <translation>换一张</translation>
    </message>
    <message>
      <source>Draw another training picture; or choose one among the pictures</source>
      <translation>另取一张训练图片；也可以在图片中选择</translation>
    </message>
    <message>
      <source>Every time a picture is learned from, it is changed anew within these limits.</source>
      <translation>每次学习一张图片时，都会在这些范围内重新变化。</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Open the Train page with this set and this augmentation</source>
      <translation>打开训练页，使用这个数据集和这种增强</translation>
    </message>
    <message>
      <source>Reroll</source>
      <translation>重新抽样</translation>
    </message>
    <message>
      <source>Sixteen variants</source>
      <translation>十六个变体</translation>
    </message>
    <message>
      <source>Switch every change off</source>
      <translation>关闭所有变化</translation>
    </message>
    <message>
      <source>The picture itself</source>
      <translation>原图</translation>
    </message>
    <message>
      <source>The same limits, other amounts</source>
      <translation>同样的范围，不同的程度</translation>
    </message>
    <message>
      <source>Use for training</source>
      <translation>用于训练</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>常用值</translation>
    </message>
    <message>
      <source>What suits this kind of pictures</source>
      <translation>适合这类图片的设置</translation>
    </message>
    <message>
      <source>the picture itself</source>
      <translation>图片本身</translation>
    </message>
    <message>
      <source>{0}; {1:g} is usual.</source>
      <translation>{0}；常用 {1:g}。</translation>
    </message>
  </context>
  <context>
    <name>DataBalance</name>
    <message>
      <source>A class has no training picture, so it can't be learned.</source>
      <translation>有一个类别没有训练图片，因此学不会。</translation>
    </message>
    <message>
      <source>Always answering the most frequent class is right for {0:.1f} % of the test pictures: a network has to beat that.</source>
      <translation>总是回答最常见的类别，在测试图片上也有 {0:.1f} % 是对的：网络必须胜过它。</translation>
    </message>
    <message>
      <source>The classes are well balanced: the largest has {0:.2f} times as many training pictures as the smallest.</source>
      <translation>各类别很均衡：最大类别的训练图片是最小类别的 {0:.2f} 倍。</translation>
    </message>
    <message>
      <source>The largest class has {0:.1f} times as many training pictures as the smallest. Add pictures, or weigh the classes in the recipe.</source>
      <translation>最大类别的训练图片是最小类别的 {0:.1f} 倍。请添加图片，或在配方中给类别加权。</translation>
    </message>
    <message>
      <source>Upper bars: training. Lower bars: test.</source>
      <translation>上条：训练集。下条：测试集。</translation>
    </message>
  </context>
  <context>
    <name>DataBrowse</name>
    <message>
      <source>All classes</source>
      <translation>所有类别</translation>
    </message>
    <message>
      <source>Arrows walk from picture to picture, End goes to the last</source>
      <translation>方向键逐张移动，End 跳到最后一张</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Go to a picture by its number in this part, counted from 0 (Ctrl+G)</source>
      <translation>按编号跳到本部分的图片，从 0 数起（Ctrl+G）</translation>
    </message>
    <message>
      <source>No picture of this class in this part. Choose another.</source>
      <translation>这部分没有这个类别的图片。请选择别的类别。</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Number {number} of {count}
Levels {low} … {high}, mean {mean}</source>
      <translation>第 {number} 张，共 {count} 张
灰度 {low} … {high}，均值 {mean}</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>部分</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Show one class alone: odd ones stand out</source>
      <translation>只显示一个类别：异常的会显出来</translation>
    </message>
    <message>
      <source>Size of the pictures</source>
      <translation>图片的大小</translation>
    </message>
    <message>
      <source>Size of the pictures (Ctrl and the wheel)</source>
      <translation>图片的大小（Ctrl 加滚轮）</translation>
    </message>
    <message>
      <source>Test, {0:,}</source>
      <translation>测试集，{0:,}</translation>
    </message>
    <message>
      <source>Training pictures are learned from; test pictures are judged on, once.</source>
      <translation>训练图片用来学习；测试图片用来评判，只用一次。</translation>
    </message>
    <message>
      <source>Training, {0:,}</source>
      <translation>训练集，{0:,}</translation>
    </message>
  </context>
  <context>
    <name>DataClasses</name>
    <message>
      <source>1 picture</source>
      <translation>1 张图片</translation>
    </message>
    <message>
      <source>Add a class</source>
      <translation>添加类别</translation>
    </message>
    <message>
      <source>Add a class of this name (Enter)</source>
      <translation>添加这个名称的类别（回车）</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>For a new class, or the new name of the chosen one</source>
      <translation>新类别的名称，或选中类别的新名称</translation>
    </message>
    <message>
      <source>Give the chosen class this name</source>
      <translation>给选中的类别换成这个名称</translation>
    </message>
    <message>
      <source>Name of a class</source>
      <translation>类别的名称</translation>
    </message>
    <message>
      <source>Remove the chosen class and its pictures; can be undone</source>
      <translation>移除选中的类别及其图片；可以撤销</translation>
    </message>
    <message>
      <source>Remove the class</source>
      <translation>移除类别</translation>
    </message>
    <message>
      <source>Rename the class</source>
      <translation>重命名类别</translation>
    </message>
    <message>
      <source>The class that the next picture is kept in</source>
      <translation>下一张图片要存入的类别</translation>
    </message>
    <message>
      <source>{0} pictures</source>
      <translation>{0} 张图片</translation>
    </message>
  </context>
  <context>
    <name>DataGroup</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>How many pictures, and in which order</source>
      <translation>用多少图片，按什么顺序</translation>
    </message>
    <message>
      <source>Limit</source>
      <translation>数量上限</translation>
    </message>
    <message>
      <source>Mix the pictures anew each epoch; without it class follows class.</source>
      <translation>每轮重新打乱图片；否则一个类别接着一个类别。</translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>The part of the training pictures kept aside to watch progress; 0.1 is usual.</source>
      <translation>从训练图片中留出、用来观察进展的部分；常用 0.1。</translation>
    </message>
    <message>
      <source>Train on so many pictures alone, every class alike; 0 takes all.</source>
      <translation>只用这么多张图片训练，各类别一样多；0 表示全部。</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证集</translation>
    </message>
    <message>
      <source>Validation share</source>
      <translation>验证比例</translation>
    </message>
  </context>
  <context>
    <name>DataHead</name>
    <message>
      <source> · {0} pictures can't be read</source>
      <translation> · {0} 张图片无法读取</translation>
    </message>
    <message>
      <source>Add pictures</source>
      <translation>添加图片</translation>
    </message>
    <message>
      <source>Another Neocog is getting it; waiting</source>
      <translation>另一个 Neocog 正在获取；等待中</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel the download</source>
      <translation>取消下载</translation>
    </message>
    <message>
      <source>Delete set</source>
      <translation>删除数据集</translation>
    </message>
    <message>
      <source>Delete this set and its pictures; it can be undone</source>
      <translation>删除这个数据集及其图片；可以撤销</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>下载</translation>
    </message>
    <message>
      <source>Download {0:.0f} MB</source>
      <translation>下载 {0:.0f} MB</translation>
    </message>
    <message>
      <source>Draw or add pictures, rename classes</source>
      <translation>绘制或添加图片，重命名类别</translation>
    </message>
    <message>
      <source>Forget this folder; its files stay where they are</source>
      <translation>不再列出这个文件夹；其中的文件不动</translation>
    </message>
    <message>
      <source>Get this set from where it is published; it is checked byte by byte</source>
      <translation>从发布处获取这个数据集；会逐字节校验</translation>
    </message>
    <message>
      <source>Licence: {0} · {1}</source>
      <translation>许可证：{0} · {1}</translation>
    </message>
    <message>
      <source>Nothing in it yet</source>
      <translation>里面还没有内容</translation>
    </message>
    <message>
      <source>Progress of the download</source>
      <translation>下载进度</translation>
    </message>
    <message>
      <source>RGB</source>
      <translation>RGB</translation>
    </message>
    <message>
      <source>Stop here; the next download goes on from this point</source>
      <translation>在此停止；下次下载从这里继续</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>从列表中去掉</translation>
    </message>
    <message>
      <source>Train on this</source>
      <translation>用它训练</translation>
    </message>
    <message>
      <source>Unpacking and checking</source>
      <translation>正在解包并校验</translation>
    </message>
    <message>
      <source>grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>{0:,.1f} of {1:,.1f} MB from {2}</source>
      <translation>{0:,.1f} / {1:,.1f} MB，来自 {2}</translation>
    </message>
    <message>
      <source>{train} training and {test} test pictures · {classes} classes · {width} × {height} {colours} · {size} MB in memory</source>
      <translation>{train} 张训练图片和 {test} 张测试图片 · {classes} 个类别 · {width} × {height} {colours} · 占内存 {size} MB</translation>
    </message>
  </context>
  <context>
    <name>DataList</name>
    <message>
      <source>Choose a set to look at its pictures and figures</source>
      <translation>选择一个数据集，查看它的图片和数字</translation>
    </message>
    <message>
      <source>Data sets</source>
      <translation>数据集</translation>
    </message>
    <message>
      <source>Nothing in it yet</source>
      <translation>里面还没有内容</translation>
    </message>
    <message>
      <source>built in</source>
      <translation>内置</translation>
    </message>
    <message>
      <source>here</source>
      <translation>已有</translation>
    </message>
    <message>
      <source>not here</source>
      <translation>尚无</translation>
    </message>
    <message>
      <source>yours</source>
      <translation>你的</translation>
    </message>
    <message>
      <source>{0:.0f} MB to get</source>
      <translation>需下载 {0:.0f} MB</translation>
    </message>
  </context>
  <context>
    <name>DataMake</name>
    <message>
      <source>A picture of “{0}” is removed.</source>
      <translation>已移除“{0}”的一张图片。</translation>
    </message>
    <message>
      <source>Add a class first; pictures belong to one.</source>
      <translation>请先添加类别；图片要属于某个类别。</translation>
    </message>
    <message>
      <source>Choose a picture to remove it</source>
      <translation>选择一张图片以移除它</translation>
    </message>
    <message>
      <source>Draw on the left and keep it, or drop picture files here.</source>
      <translation>在左边绘制并保存，或把图片文件拖到这里。</translation>
    </message>
    <message>
      <source>Draw something first; then it can be kept.</source>
      <translation>请先画一个；然后才能保存。</translation>
    </message>
    <message>
      <source>Look at all pictures of this set, and train on it</source>
      <translation>查看这个数据集的所有图片，并用它训练</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Pictures of the class</source>
      <translation>这一类的图片</translation>
    </message>
    <message>
      <source>Pictures of “{0}”</source>
      <translation>“{0}”的图片</translation>
    </message>
    <message>
      <source>Show the set</source>
      <translation>显示数据集</translation>
    </message>
    <message>
      <source>The class “{0}” and its pictures are removed.</source>
      <translation>已移除类别“{0}”及其图片。</translation>
    </message>
    <message>
      <source>{0} added, {1} not: {2}</source>
      <translation>已添加 {0} 张，{1} 张未添加：{2}</translation>
    </message>
    <message>
      <source>{0} pictures added.</source>
      <translation>已添加 {0} 张图片。</translation>
    </message>
    <message>
      <source>{0} pictures in {1} classes: ready to train.</source>
      <translation>{1} 个类别共 {0} 张图片：可以训练了。</translation>
    </message>
  </context>
  <context>
    <name>DataNew</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Drawn signs, {0} × {0} grey, centred</source>
      <translation>手绘字符，{0} × {0} 灰度，居中</translation>
    </message>
    <message>
      <source>Greek letters</source>
      <translation>希腊字母</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>制作</translation>
    </message>
    <message>
      <source>Make no set</source>
      <translation>不建立数据集</translation>
    </message>
    <message>
      <source>Make the set; then draw or add its pictures</source>
      <translation>建立数据集；然后绘制或添加图片</translation>
    </message>
    <message>
      <source>Make your own set</source>
      <translation>制作自己的数据集</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Photos, {0} × {0} RGB</source>
      <translation>照片，{0} × {0} RGB</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Signs are cut out and centred as MNIST's are; photos are cropped and scaled</source>
      <translation>字符会像 MNIST 那样裁出并居中；照片会裁剪并缩放</translation>
    </message>
    <message>
      <source>Three classes of twenty drawings each take five minutes, and a network learns to tell them apart in seconds. You can add classes and pictures at any time.</source>
      <translation>三个类别各画二十幅只要五分钟，网络几秒钟就能学会区分。类别和图片随时可以再加。</translation>
    </message>
    <message>
      <source>What a network shall tell apart, with commas between</source>
      <translation>网络要区分的类别，用逗号隔开</translation>
    </message>
    <message>
      <source>What the set is called; a folder gets this name</source>
      <translation>数据集的名称；文件夹也用这个名称</translation>
    </message>
    <message>
      <source>alpha, beta, gamma</source>
      <translation>alpha, beta, gamma</translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>Add picture files to the class</source>
      <translation>把图片文件加入这个类别</translation>
    </message>
    <message>
      <source>Clear the sheet</source>
      <translation>清空画纸</translation>
    </message>
    <message>
      <source>Draw or collect pictures, and train on them</source>
      <translation>绘制或收集图片，再用它们训练</translation>
    </message>
    <message>
      <source>Go to a picture by its number</source>
      <translation>按编号跳到图片</translation>
    </message>
    <message>
      <source>Import a folder of pictures</source>
      <translation>导入图片文件夹</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>导入…</translation>
    </message>
    <message>
      <source>Keep the drawing and begin the next</source>
      <translation>保存这幅画，开始下一幅</translation>
    </message>
    <message>
      <source>Keep the drawing in its class</source>
      <translation>把这幅画保存到它的类别</translation>
    </message>
    <message>
      <source>Make your own set</source>
      <translation>制作自己的数据集</translation>
    </message>
    <message>
      <source>New set</source>
      <translation>新建数据集</translation>
    </message>
    <message>
      <source>Not enough to train on yet</source>
      <translation>还不够用来训练</translation>
    </message>
    <message>
      <source>Open a folder with a folder of pictures for each class, or IDX or CIFAR-10 files; or drop it here</source>
      <translation>打开一个文件夹，其中每个类别有一个图片子文件夹，或者是 IDX、CIFAR-10 文件；也可以拖到这里</translation>
    </message>
    <message>
      <source>Open the Train page with this set chosen</source>
      <translation>打开训练页并选中这个数据集</translation>
    </message>
    <message>
      <source>Pictures need a class: drop a folder with one folder for each class, or make your own set and drop them there.</source>
      <translation>图片需要类别：请拖入每个类别一个子文件夹的文件夹，或制作自己的数据集，再把图片拖到那里。</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>正在读取</translation>
    </message>
    <message>
      <source>Remove the chosen picture</source>
      <translation>移除选中的图片</translation>
    </message>
    <message>
      <source>Remove the chosen picture; it can be undone</source>
      <translation>移除选中的图片；可以撤销</translation>
    </message>
    <message>
      <source>Take pictures of the class with a camera</source>
      <translation>用摄像头为这一类拍照</translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation>收回最后一笔</translation>
    </message>
    <message>
      <source>That holds no pictures. Drop a folder, or PNG or JPEG files.</source>
      <translation>里面没有图片。请拖入文件夹，或 PNG、JPEG 文件。</translation>
    </message>
    <message>
      <source>This set can't be read</source>
      <translation>这个数据集无法读取</translation>
    </message>
    <message>
      <source>Train on this set</source>
      <translation>用这个数据集训练</translation>
    </message>
    <message>
      <source>Undo a stroke</source>
      <translation>撤销一笔</translation>
    </message>
    <message>
      <source>on its way</source>
      <translation>下载中</translation>
    </message>
    <message>
      <source>{0} is here.</source>
      <translation>{0} 已就绪。</translation>
    </message>
  </context>
  <context>
    <name>DataPixels</name>
    <message>
      <source>Each training picture is added up once.</source>
      <translation>每张训练图片累加一次。</translation>
    </message>
    <message>
      <source>Mean and deviation of every pixel</source>
      <translation>每个像素的均值与标准差</translation>
    </message>
    <message>
      <source>Mean picture of each class</source>
      <translation>每个类别的平均图片</translation>
    </message>
    <message>
      <source>Measuring every pixel</source>
      <translation>正在统计每个像素</translation>
    </message>
    <message>
      <source>No figures</source>
      <translation>没有数字</translation>
    </message>
    <message>
      <source>On a scale from 0 (black) to 1 (white), over all training pictures. A network is fed (x − mean) / deviation, so that its first layer sees numbers around 0.</source>
      <translation>以 0（黑）到 1（白）计，统计所有训练图片。网络得到的是 (x − 均值) / 标准差，使第一层看到 0 附近的数。</translation>
    </message>
    <message>
      <source>black pixels</source>
      <translation>黑色像素</translation>
    </message>
    <message>
      <source>deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>均值</translation>
    </message>
  </context>
  <context>
    <name>DataSet</name>
    <message>
      <source>A moment.</source>
      <translation>请稍候。</translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Looking for data</source>
      <translation>正在查找数据</translation>
    </message>
    <message>
      <source>Not on this computer</source>
      <translation>不在这台电脑上</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>正在下载</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Pictures, balance of classes, pixels, augmentation</source>
      <translation>图片、类别均衡、像素、数据增强</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>像素</translation>
    </message>
    <message>
      <source>Press Download above. It can be interrupted, and goes on from there.</source>
      <translation>请按上面的“下载”。可以中断，之后从断点继续。</translation>
    </message>
    <message>
      <source>The folder {0} is gone. Bring it back, or take it off the list.</source>
      <translation>文件夹 {0} 不见了。请把它放回来，或从列表中去掉。</translation>
    </message>
    <message>
      <source>Views of the set</source>
      <translation>数据集的各种视图</translation>
    </message>
    <message>
      <source>You can go on working; the set appears here once it is whole.</source>
      <translation>你可以继续做别的；数据集完整后会出现在这里。</translation>
    </message>
  </context>
  <context>
    <name>DetailsCard</name>
    <message>
      <source>After each epoch: who was taken for whom.</source>
      <translation>每轮之后：谁被当成了谁。</translation>
    </message>
    <message>
      <source>Batches</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>混淆</translation>
    </message>
    <message>
      <source>Details of the run</source>
      <translation>运行的细节</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>各轮</translation>
    </message>
    <message>
      <source>Figures of every class</source>
      <translation>每个类别的指标</translation>
    </message>
    <message>
      <source>Gradients, updates and silent units</source>
      <translation>梯度、更新与沉默单元</translation>
    </message>
    <message>
      <source>Histograms of the numbers in layers</source>
      <translation>各层中数值的直方图</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>Losses and accuracies, epoch by epoch</source>
      <translation>逐轮的损失和准确率</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>Maps and filters of a layer while it learns</source>
      <translation>一层在学习时的特征图和卷积核</translation>
    </message>
    <message>
      <source>More tabs</source>
      <translation>更多标签页</translation>
    </message>
    <message>
      <source>Precision, recall and F1 of every class</source>
      <translation>每个类别的精确率、召回率和 F1</translation>
    </message>
    <message>
      <source>Precision, recall and F1 on the validation pictures, in per cent</source>
      <translation>验证图片上的精确率、召回率和 F1，百分比</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>分布</translation>
    </message>
    <message>
      <source>The classes in each batch</source>
      <translation>每个批次中的类别</translation>
    </message>
    <message>
      <source>What to see of the run; arrow keys go from one to the next</source>
      <translation>看运行的哪一方面；方向键逐个切换</translation>
    </message>
    <message>
      <source>Which class was taken for which</source>
      <translation>哪个类别被当成了哪个类别</translation>
    </message>
  </context>
  <context>
    <name>DeviceDialog</name>
    <message>
      <source>Close these facts</source>
      <translation>关闭这些信息</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy all of this, for a report or beside a figure</source>
      <translation>全部复制，供报告使用或附在数据旁</translation>
    </message>
    <message>
      <source>Cores</source>
      <translation>核心</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>空闲</translation>
    </message>
    <message>
      <source>Matrix products</source>
      <translation>矩阵乘法</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>内存占用</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>ONNX Runtime offers</source>
      <translation>ONNX Runtime 提供</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>处理器</translation>
    </message>
    <message>
      <source>Processor in use</source>
      <translation>处理器占用</translation>
    </message>
    <message>
      <source>Runtime</source>
      <translation>运行环境</translation>
    </message>
    <message>
      <source>This window</source>
      <translation>本窗口</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>正在训练</translation>
    </message>
    <message>
      <source>Training threads</source>
      <translation>训练线程</translation>
    </message>
    <message>
      <source>What answers</source>
      <translation>由谁回答</translation>
    </message>
    <message>
      <source>What computes</source>
      <translation>由谁计算</translation>
    </message>
    <message>
      <source>none is open</source>
      <translation>没有打开的</translation>
    </message>
    <message>
      <source>none running</source>
      <translation>没有在运行</translation>
    </message>
    <message>
      <source>{0} by default, one for each core</source>
      <translation>默认 {0} 个，每个核心一个</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{1} 中的 {0}</translation>
    </message>
    <message>
      <source>{0} of {1} may be used</source>
      <translation>{1} 个中可用 {0} 个</translation>
    </message>
  </context>
  <context>
    <name>DiffTable</name>
    <message>
      <source>Field</source>
      <translation>字段</translation>
    </message>
  </context>
  <context>
    <name>DrawPage</name>
    <message>
      <source>Back to drawing</source>
      <translation>回到绘制</translation>
    </message>
    <message>
      <source>Begin a new drawing; undo brings this one back</source>
      <translation>开始新的一幅；撤销可以找回这一幅</translation>
    </message>
    <message>
      <source>Classify a picture file instead of a drawing</source>
      <translation>不画，而是识别一个图片文件</translation>
    </message>
    <message>
      <source>Classify the picture on the clipboard</source>
      <translation>识别剪贴板上的图片</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清空</translation>
    </message>
    <message>
      <source>Draw a digit here</source>
      <translation>在这里画一个数字</translation>
    </message>
    <message>
      <source>Draw here</source>
      <translation>在这里绘制</translation>
    </message>
    <message>
      <source>Draw ink</source>
      <translation>画上墨迹</translation>
    </message>
    <message>
      <source>Draw the stroke again that was taken back</source>
      <translation>把收回的那一笔再画上</translation>
    </message>
    <message>
      <source>Draw, or open, drop or paste a picture.</source>
      <translation>请绘制，或打开、拖入、粘贴一张图片。</translation>
    </message>
    <message>
      <source>Drop a picture here, or draw</source>
      <translation>把图片拖到这里，或绘制</translation>
    </message>
    <message>
      <source>Eraser</source>
      <translation>橡皮</translation>
    </message>
    <message>
      <source>Leave the picture; the drawing is as you left it (Esc)</source>
      <translation>离开这张图片；你画的内容还在（Esc）</translation>
    </message>
    <message>
      <source>No ink stands out</source>
      <translation>看不出墨迹</translation>
    </message>
    <message>
      <source>Nothing to read yet</source>
      <translation>还没有可识别的内容</translation>
    </message>
    <message>
      <source>Open or train a model, then draw here</source>
      <translation>打开或训练一个模型，然后在这里绘制</translation>
    </message>
    <message>
      <source>Open picture…</source>
      <translation>打开图片…</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Or drop one anywhere on this page: a photo, a scan, a drawing.</source>
      <translation>也可以拖到本页任意处：照片、扫描件、画。</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Paste picture</source>
      <translation>粘贴图片</translation>
    </message>
    <message>
      <source>Pasted picture</source>
      <translation>粘贴的图片</translation>
    </message>
    <message>
      <source>Pen</source>
      <translation>画笔</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Rub ink out</source>
      <translation>擦去墨迹</translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation>收回最后一笔</translation>
    </message>
    <message>
      <source>There is no picture there. Copy or drop a picture or its file.</source>
      <translation>那里没有图片。请复制或拖入图片或其文件。</translation>
    </message>
    <message>
      <source>Thinner pen</source>
      <translation>笔变细</translation>
    </message>
    <message>
      <source>Try a picture</source>
      <translation>试一张图片</translation>
    </message>
    <message>
      <source>Try a picture with more contrast.</source>
      <translation>请换一张对比度更高的图片。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>What the network sees</source>
      <translation>网络看到的内容</translation>
    </message>
    <message>
      <source>Wider pen</source>
      <translation>笔变粗</translation>
    </message>
  </context>
  <context>
    <name>Drops</name>
    <message>
      <source>Dropped picture</source>
      <translation>拖入的图片</translation>
    </message>
    <message>
      <source>Only the first of {0} was opened; drop them one by one.</source>
      <translation>{0} 个里只打开了第一个；请逐个拖入。</translation>
    </message>
  </context>
  <context>
    <name>EmbeddingTab</name>
    <message>
      <source>Arranging</source>
      <translation>正在排列</translation>
    </message>
    <message>
      <source>Arranging the pictures…</source>
      <translation>正在排列图片…</translation>
    </message>
    <message>
      <source>Choose a layer above; its view of the test set appears here.</source>
      <translation>请在上面选择一层；它眼中的测试集显示在这里。</translation>
    </message>
    <message>
      <source>Colours of the classes</source>
      <translation>各类别的颜色</translation>
    </message>
    <message>
      <source>Each dot is a picture; arrow keys go through them</source>
      <translation>每个点是一张图片；方向键逐个移动</translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation>嵌入</translation>
    </message>
    <message>
      <source>How many test pictures; 1,000 is usual</source>
      <translation>用多少张测试图片；常用 1,000</translation>
    </message>
    <message>
      <source>Layer of the embedding</source>
      <translation>嵌入所用的层</translation>
    </message>
    <message>
      <source>Looking for the model’s test pictures…</source>
      <translation>正在寻找模型的测试图片…</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>Neighbours stay neighbours; takes seconds</source>
      <translation>相邻的仍然相邻；需要几秒钟</translation>
    </message>
    <message>
      <source>Number of pictures</source>
      <translation>图片数量</translation>
    </message>
    <message>
      <source>Open a model in the top bar to see how it arranges pictures.</source>
      <translation>请在顶栏打开一个模型，看它如何排列图片。</translation>
    </message>
    <message>
      <source>PCA</source>
      <translation>PCA</translation>
    </message>
    <message>
      <source>Picture under the mouse</source>
      <translation>鼠标下的图片</translation>
    </message>
    <message>
      <source>Point at a dot</source>
      <translation>指向一个点</translation>
    </message>
    <message>
      <source>Test pictures by what the layer makes of them</source>
      <translation>按这一层的输出排列的测试图片</translation>
    </message>
    <message>
      <source>The layer whose numbers are compared; one before the last is usual</source>
      <translation>比较哪一层的输出；常用倒数第二层</translation>
    </message>
    <message>
      <source>The two directions that vary most; at once</source>
      <translation>变化最大的两个方向；立即完成</translation>
    </message>
    <message>
      <source>t-SNE</source>
      <translation>t-SNE</translation>
    </message>
    <message>
      <source>{0:,} pictures; only who is near whom counts, not how far.</source>
      <translation>{0:,} 张图片；只看谁与谁相邻，不看距离远近。</translation>
    </message>
    <message>
      <source>{0:,} pictures; two components keep {1:.0f} % of the variance.</source>
      <translation>{0:,} 张图片；两个主成分保留了 {1:.0f} % 的方差。</translation>
    </message>
    <message>
      <source>{0}, number {1}
Click to open it.</source>
      <translation>{0}，第 {1} 张
点击打开它。</translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
  </context>
  <context>
    <name>EpochTable</name>
    <message>
      <source>Acc. %</source>
      <translation>准确 %</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Val. %</source>
      <translation>验证 %</translation>
    </message>
    <message>
      <source>Val. loss</source>
      <translation>验证损失</translation>
    </message>
  </context>
  <context>
    <name>EpochsTable</name>
    <message>
      <source>Each epoch becomes a row here.</source>
      <translation>每一轮在这里成为一行。</translation>
    </message>
  </context>
  <context>
    <name>EpochsView</name>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
  </context>
  <context>
    <name>Examples</name>
    <message>
      <source>Its data, {0}, isn’t here.</source>
      <translation>它的数据 {0} 不在这里。</translation>
    </message>
    <message>
      <source>No built-in pictures fit; draw one, or open a file.</source>
      <translation>没有合适的内置图片；请画一个，或打开文件。</translation>
    </message>
    <message>
      <source>The built-in digits stand in.</source>
      <translation>暂用内置的手写数字代替。</translation>
    </message>
    <message>
      <source>This model doesn’t say what it was trained on.</source>
      <translation>这个模型没有说明它是用什么训练的。</translation>
    </message>
    <message>
      <source>{0} has no test pictures of its size.</source>
      <translation>{0} 没有这种大小的测试图片。</translation>
    </message>
  </context>
  <context>
    <name>Exchange</name>
    <message>
      <source>Copy and paste</source>
      <translation>复制与粘贴</translation>
    </message>
    <message>
      <source>No model is open. Open one above first.</source>
      <translation>没有打开的模型。请先在上方打开一个。</translation>
    </message>
    <message>
      <source>Open a network</source>
      <translation>打开网络</translation>
    </message>
    <message>
      <source>Paste a network</source>
      <translation>粘贴网络</translation>
    </message>
    <message>
      <source>Python that builds this network is copied.</source>
      <translation>构建这个网络的 Python 代码已复制。</translation>
    </message>
    <message>
      <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
      <translation>SVG 矢量图 (*.svg);;PNG 图片 (*.png)</translation>
    </message>
    <message>
      <source>Save the picture of the network</source>
      <translation>保存网络结构图</translation>
    </message>
    <message>
      <source>Take the open model's network</source>
      <translation>采用打开的模型的网络</translation>
    </message>
    <message>
      <source>The clipboard holds no text. Copy a network's JSON first.</source>
      <translation>剪贴板上没有文本。请先复制网络的 JSON。</translation>
    </message>
    <message>
      <source>The network as Python or JSON, and from JSON or the open model</source>
      <translation>把网络复制为 Python 或 JSON，或从 JSON、打开的模型取得网络</translation>
    </message>
    <message>
      <source>The network on the clipboard</source>
      <translation>剪贴板上的网络</translation>
    </message>
    <message>
      <source>The network's JSON is copied.</source>
      <translation>网络的 JSON 已复制。</translation>
    </message>
    <message>
      <source>The picture is in {0}.</source>
      <translation>图片在 {0}。</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Answers</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>Build, prove on real pictures, and write</source>
      <translation>构建，在真实图片上验证，然后写入</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export the model</source>
      <translation>导出模型</translation>
    </message>
    <message>
      <source>Folder with predict.py</source>
      <translation>含 predict.py 的文件夹</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>No model is open. Open one above, or train one.</source>
      <translation>没有打开的模型。请在上方打开，或训练一个。</translation>
    </message>
    <message>
      <source>ONNX file</source>
      <translation>ONNX 文件</translation>
    </message>
    <message>
      <source>One file; ONNX Runtime runs it on every system.</source>
      <translation>单个文件；ONNX Runtime 在任何系统上都能运行它。</translation>
    </message>
    <message>
      <source>One file; preprocessing and softmax are inside it.</source>
      <translation>单个文件；预处理和 softmax 都在里面。</translation>
    </message>
    <message>
      <source>Open a model first.</source>
      <translation>请先打开一个模型。</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>Reads</source>
      <translation>读入</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>The file with labels, model card and a small program.</source>
      <translation>该文件以及标签、模型卡和一个小程序。</translation>
    </message>
    <message>
      <source>The file, its labels, a model card and a small program.</source>
      <translation>该文件、它的标签、模型卡和一个小程序。</translation>
    </message>
    <message>
      <source>This file exists; Export replaces it.</source>
      <translation>这个文件已存在；导出会覆盖它。</translation>
    </message>
    <message>
      <source>Unnamed</source>
      <translation>未命名</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>写成</translation>
    </message>
    <message>
      <source>{0} classes</source>
      <translation>{0} 个类别</translation>
    </message>
  </context>
  <context>
    <name>ExportPlace</name>
    <message>
      <source>An ONNX file's name ends in .onnx.</source>
      <translation>ONNX 文件的名称以 .onnx 结尾。</translation>
    </message>
    <message>
      <source>Choose the folder to write</source>
      <translation>选择要写入的文件夹</translation>
    </message>
    <message>
      <source>Choose the place</source>
      <translation>选择位置</translation>
    </message>
    <message>
      <source>ONNX files (*.onnx)</source>
      <translation>ONNX 文件 (*.onnx)</translation>
    </message>
    <message>
      <source>Say where to write the file.</source>
      <translation>请指明文件写到哪里。</translation>
    </message>
    <message>
      <source>The file, or the folder, to write</source>
      <translation>要写入的文件或文件夹</translation>
    </message>
    <message>
      <source>This is a folder; add a file name that ends in .onnx.</source>
      <translation>这是一个文件夹；请加上以 .onnx 结尾的文件名。</translation>
    </message>
    <message>
      <source>Where to write</source>
      <translation>写到哪里</translation>
    </message>
    <message>
      <source>Write the ONNX file</source>
      <translation>写入 ONNX 文件</translation>
    </message>
    <message>
      <source>{0} can't be written. Choose another folder.</source>
      <translation>{0} 无法写入。请选择别的文件夹。</translation>
    </message>
  </context>
  <context>
    <name>FaultDialog</name>
    <message>
      <source>Close this and work on</source>
      <translation>关闭并继续工作</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>复制详情</translation>
    </message>
    <message>
      <source>Copy them, for a report of the fault</source>
      <translation>复制它们，供故障报告使用</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Neocog ended unexpectedly the last time.</source>
      <translation>Neocog 上次意外结束。</translation>
    </message>
    <message>
      <source>See what came before it</source>
      <translation>查看之前发生了什么</translation>
    </message>
    <message>
      <source>Show log</source>
      <translation>显示日志</translation>
    </message>
    <message>
      <source>Something went wrong inside Neocog.</source>
      <translation>Neocog 内部出了错。</translation>
    </message>
    <message>
      <source>What a programmer needs to find the fault</source>
      <translation>程序员查找故障所需的内容</translation>
    </message>
    <message>
      <source>What was trained is kept: an unfinished run can be continued on the Runs page. The details help to find the fault.</source>
      <translation>训练过的内容已保留：未完成的运行可在运行记录页继续。详情有助于查找故障。</translation>
    </message>
    <message>
      <source>You can go on working. Should it come again, send the details with a report: {0}.</source>
      <translation>你可以继续工作。如果再次出现，请把详情随报告发来：{0}。</translation>
    </message>
  </context>
  <context>
    <name>Findings</name>
    <message>
      <source>With this, layer {0} doesn't fit. {1}</source>
      <translation>这样一来，第 {0} 层不匹配。{1}</translation>
    </message>
  </context>
  <context>
    <name>ForkDialog</name>
    <message>
      <source>A model file…</source>
      <translation>模型文件…</translation>
    </message>
    <message>
      <source>A tenth of the usual rate is a good start for weights at hand</source>
      <translation>对已有的权重，常用学习率的十分之一是好的起点</translation>
    </message>
    <message>
      <source>Any other fields, as `neocog train --set` takes them, with spaces between</source>
      <translation>其他任意字段，写法同 `neocog train --set`，用空格隔开</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>批量</translation>
    </message>
    <message>
      <source>Choose a model file whose weights the run begins with.</source>
      <translation>选择运行起始权重所在的模型文件。</translation>
    </message>
    <message>
      <source>Counted from the beginning of the new run</source>
      <translation>从新运行的开头算起</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Frozen layers</source>
      <translation>冻结的层</translation>
    </message>
    <message>
      <source>How the weights are moved</source>
      <translation>权重如何更新</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Make the run and train it on the Train page</source>
      <translation>建立运行，并在训练页训练</translation>
    </message>
    <message>
      <source>New run from weights at hand</source>
      <translation>用已有权重新建运行</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Other fields</source>
      <translation>其他字段</translation>
    </message>
    <message>
      <source>Pictures a step; 64 is usual</source>
      <translation>每步的图片数；常用 64</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>The new run takes the recipe of run {0} with what you change here, and stands at step 0 with these weights: the optimizer’s memory, the schedule and the epochs begin anew.</source>
      <translation>新运行采用运行 {0} 的配方和你在此处的修改，从第 0 步、用这些权重开始：优化器的记忆、调度和轮数都重新开始。</translation>
    </message>
    <message>
      <source>Ticked layers keep their weights; the others learn</source>
      <translation>勾选的层保持权重不变；其余的层学习</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What it learns from; a preset’s last layer follows it</source>
      <translation>从什么数据学习；预设的最后一层随之改变</translation>
    </message>
    <message>
      <source>Whose weights the run begins with, where they fit</source>
      <translation>从谁的权重开始，只取能匹配的</translation>
    </message>
    <message>
      <source>{0:,} weights</source>
      <translation>{0:,} 个权重</translation>
    </message>
  </context>
  <context>
    <name>HistogramView</name>
    <message>
      <source>Histograms</source>
      <translation>直方图</translation>
    </message>
  </context>
  <context>
    <name>HistogramsPanel</name>
    <message>
      <source>Activations</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Gradients</source>
      <translation>梯度分布</translation>
    </message>
    <message>
      <source>How the outputs are spread</source>
      <translation>输出如何分布</translation>
    </message>
    <message>
      <source>How the weights of each layer are spread</source>
      <translation>每一层的权重如何分布</translation>
    </message>
    <message>
      <source>How their gradients are spread</source>
      <translation>它们的梯度如何分布</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数的种类</translation>
    </message>
    <message>
      <source>Switch on Histograms under More, Name, threads, measuring; then press Start.</source>
      <translation>请在“更多”的“名称、线程、测量”里打开直方图，然后按“开始”。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>InsidePage</name>
    <message>
      <source>Confusion</source>
      <translation>混淆</translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation>嵌入</translation>
    </message>
    <message>
      <source>Go to the Train page</source>
      <translation>前往训练页</translation>
    </message>
    <message>
      <source>How little noise changes the answer</source>
      <translation>多小的噪声就能改变答案</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>Look inside for the picture on the clipboard</source>
      <translation>用剪贴板上的图片看内部</translation>
    </message>
    <message>
      <source>Next picture</source>
      <translation>下一张图片</translation>
    </message>
    <message>
      <source>No model is open</source>
      <translation>没有打开的模型</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Open a model file that Neocog trained</source>
      <translation>打开 Neocog 训练的模型文件</translation>
    </message>
    <message>
      <source>Open a model…</source>
      <translation>打开模型…</translation>
    </message>
    <message>
      <source>Open one, or train one; then follow a picture through its layers.</source>
      <translation>请打开或训练一个；然后跟随一张图片穿过各层。</translation>
    </message>
    <message>
      <source>Picture before</source>
      <translation>上一张图片</translation>
    </message>
    <message>
      <source>Train one</source>
      <translation>训练一个</translation>
    </message>
    <message>
      <source>Undo a stroke</source>
      <translation>撤销一笔</translation>
    </message>
    <message>
      <source>Ways to look inside</source>
      <translation>观察内部的方式</translation>
    </message>
    <message>
      <source>What each layer makes of the picture</source>
      <translation>每一层把图片变成什么</translation>
    </message>
    <message>
      <source>Where it errs on its test set</source>
      <translation>在它的测试集上错在哪里</translation>
    </message>
    <message>
      <source>Which pictures it finds alike</source>
      <translation>它认为哪些图片相似</translation>
    </message>
    <message>
      <source>Which pixels the answer hangs on</source>
      <translation>答案取决于哪些像素</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
  </context>
  <context>
    <name>Job</name>
    <message>
      <source>That failed inside Neocog ({0}). The log has details.</source>
      <translation>Neocog 内部出错（{0}）。日志里有详情。</translation>
    </message>
  </context>
  <context>
    <name>LayerCards</name>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>No layers yet. Add one from the list, or begin with a preset.</source>
      <translation>还没有层。请从列表添加，或从预设开始。</translation>
    </message>
  </context>
  <context>
    <name>LayerColumns</name>
    <message>
      <source>gives</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>kernel</source>
      <translation>内核</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>内存</translation>
    </message>
    <message>
      <source>multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
  </context>
  <context>
    <name>LayerFinder</name>
    <message>
      <source>No layer is called or does that. Try another word.</source>
      <translation>没有层叫这个名称或起这个作用。请换个词。</translation>
    </message>
    <message>
      <source>Search for a layer</source>
      <translation>搜索层</translation>
    </message>
    <message>
      <source>Search: pool, normal, dropout …</source>
      <translation>搜索：pool、normal、dropout…</translation>
    </message>
    <message>
      <source>Words of a layer's name or of what it does (Ctrl+F)</source>
      <translation>层的名称或作用中的词（Ctrl+F）</translation>
    </message>
  </context>
  <context>
    <name>LayerGroups</name>
    <message>
      <source>Activations</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Against overfitting</source>
      <translation>防止过拟合</translation>
    </message>
    <message>
      <source>Made of layers</source>
      <translation>由层组成</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>Pictures: convolution, pooling, size</source>
      <translation>图片：卷积、池化、尺寸</translation>
    </message>
    <message>
      <source>Vectors</source>
      <translation>向量</translation>
    </message>
  </context>
  <context>
    <name>LayerHead</name>
    <message>
      <source>layer</source>
      <translation>层</translation>
    </message>
  </context>
  <context>
    <name>LayerKey</name>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>and {0} more</source>
      <translation>还有 {0} 个</translation>
    </message>
  </context>
  <context>
    <name>LayerList</name>
    <message>
      <source>Every layer with the shape of what it gives</source>
      <translation>每一层及其输出的形状</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>{0} gives {1}; it has {2:,} weights</source>
      <translation>{0} 输出 {1}；它有 {2:,} 个权重</translation>
    </message>
  </context>
  <context>
    <name>LayerPainter</name>
    <message>
      <source>fast</source>
      <translation>快速</translation>
    </message>
    <message>
      <source>reference</source>
      <translation>参考</translation>
    </message>
  </context>
  <context>
    <name>LayerTable</name>
    <message>
      <source>Layers added here become its first ones.</source>
      <translation>在这里添加的层会排在最前面。</translation>
    </message>
    <message>
      <source>branches</source>
      <translation>分支</translation>
    </message>
    <message>
      <source>gives {shape}; {parameters} parameters, {work} multiply-adds, {bytes}</source>
      <translation>输出 {shape}；{parameters} 个参数，{work} 次乘加，{bytes}</translation>
    </message>
    <message>
      <source>layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>on</source>
      <translation>开</translation>
    </message>
    <message>
      <source>projection</source>
      <translation>投影</translation>
    </message>
    <message>
      <source>{0}: empty, passes on what comes in</source>
      <translation>{0}：空，原样传递输入</translation>
    </message>
  </context>
  <context>
    <name>LayersPanel</name>
    <message>
      <source>Dead</source>
      <translation>死亡</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>各层指标</translation>
    </message>
    <message>
      <source>Figures of the layers against epochs</source>
      <translation>各层指标随轮次的变化</translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>Length of the gradient. Where it shrinks to nothing a layer is idle.</source>
      <translation>梯度的长度。缩到几乎为零的层不再学习。</translation>
    </message>
    <message>
      <source>Length of the step over that of the weights; near 0.001 is usual.</source>
      <translation>步长与权重长度之比；常在 0.001 左右。</translation>
    </message>
    <message>
      <source>No layer has such a figure.</source>
      <translation>没有哪一层有这个指标。</translation>
    </message>
    <message>
      <source>Press Start: every 200 steps the layers are measured, unless More says so.</source>
      <translation>请按“开始”：每 200 步测量一次各层，除非在“更多”里另有设置。</translation>
    </message>
    <message>
      <source>Saturated</source>
      <translation>饱和</translation>
    </message>
    <message>
      <source>Share of outputs of sigmoid and tanh that are stuck at an end.</source>
      <translation>sigmoid 和 tanh 的输出中停在两端的比例。</translation>
    </message>
    <message>
      <source>Share of units that are off for every picture: they learn no more.</source>
      <translation>对每张图片都不激活的单元所占比例：它们不再学习。</translation>
    </message>
    <message>
      <source>This network has no units that can die, such as those of ReLU.</source>
      <translation>这个网络没有会死亡的单元，例如 ReLU 的单元。</translation>
    </message>
    <message>
      <source>This network has no units that can saturate, such as sigmoids.</source>
      <translation>这个网络没有会饱和的单元，例如 sigmoid。</translation>
    </message>
    <message>
      <source>Update</source>
      <translation>更新</translation>
    </message>
  </context>
  <context>
    <name>LayersTab</name>
    <message>
      <source>Choose or draw a picture on the left to see what every layer makes of it.</source>
      <translation>请在左边选择或画一张图片，看每一层把它变成什么。</translation>
    </message>
    <message>
      <source>Click a map or use the arrow keys; the pixel you click is explained below.</source>
      <translation>点击一张特征图或用方向键；点中的像素在下方解释。</translation>
    </message>
    <message>
      <source>Colour scale</source>
      <translation>颜色标度</translation>
    </message>
    <message>
      <source>Each map has its own scale: weak ones show too</source>
      <translation>每张图有自己的标度：弱的也能看见</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>Maps of the layer</source>
      <translation>这一层的特征图</translation>
    </message>
    <message>
      <source>One scale for all: weak maps stay dark</source>
      <translation>所有图用同一标度：弱的保持暗</translation>
    </message>
    <message>
      <source>Open a model in the top bar, or train one, to look inside it.</source>
      <translation>请在顶栏打开或训练一个模型，来看它的内部。</translation>
    </message>
    <message>
      <source>Own</source>
      <translation>独立</translation>
    </message>
    <message>
      <source>Shared</source>
      <translation>共用</translation>
    </message>
    <message>
      <source>max</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>min</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>own, of each map</source>
      <translation>各图独立</translation>
    </message>
    <message>
      <source>shared</source>
      <translation>共用标度</translation>
    </message>
    <message>
      <source>{0} maps of {1} × {2}</source>
      <translation>{0} 张 {1} × {2} 的特征图</translation>
    </message>
    <message>
      <source>{0} numbers</source>
      <translation>{0} 个数</translation>
    </message>
    <message>
      <source>−max</source>
      <translation>−最大</translation>
    </message>
  </context>
  <context>
    <name>LevelBars</name>
    <message>
      <source>How often each grey level occurs</source>
      <translation>每个灰度出现的频率</translation>
    </message>
    <message>
      <source>Levels {0} to {1}: {2}</source>
      <translation>灰度 {0} 到 {1}：{2}</translation>
    </message>
    <message>
      <source>Share of the pixels by grey level, from black to white, in steps of eight</source>
      <translation>各灰度的像素比例，从黑到白，每八级一格</translation>
    </message>
    <message>
      <source>black, 0</source>
      <translation>黑，0</translation>
    </message>
    <message>
      <source>white, 255</source>
      <translation>白，255</translation>
    </message>
  </context>
  <context>
    <name>LimitsGroup</name>
    <message>
      <source>Clip norm</source>
      <translation>按范数裁剪</translation>
    </message>
    <message>
      <source>Clip value</source>
      <translation>按数值裁剪</translation>
    </message>
    <message>
      <source>Regularisation</source>
      <translation>正则化</translation>
    </message>
    <message>
      <source>What keeps the network from learning the pictures by heart</source>
      <translation>防止网络死记硬背图片</translation>
    </message>
  </context>
  <context>
    <name>LiveView</name>
    <message>
      <source> Best epoch {epoch}: validation accuracy {accuracy}.</source>
      <translation> 最佳为第 {epoch} 轮：验证准确率 {accuracy}。</translation>
    </message>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Area under the curve</source>
      <translation>曲线下面积</translation>
    </message>
    <message>
      <source>Camera picture</source>
      <translation>摄像头画面</translation>
    </message>
    <message>
      <source>Drag the points to shape the rate, also while training runs; press the line for a new one.
Keys: arrows choose and move, Shift farther, Ctrl aside; Insert adds, Delete removes, Escape takes back.</source>
      <translation>拖动各点来塑造学习率，训练时也可以；点击线上添加新的点。
按键：方向键选择和移动，Shift 走得更远，Ctrl 左右移动；Insert 添加，Delete 移除，Esc 收回。</translation>
    </message>
    <message>
      <source>Faint: each batch; strong: smoothed. Shaded: by how much validation is worse.
Dashed upright line: where early stopping ends the run.
Drag and wheel; double click fits.</source>
      <translation>淡色：每个批次；深色：平滑后。阴影：验证比训练差多少。
竖直虚线：早停将在此结束运行。
拖动和滚轮缩放；双击复位。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rate against epochs</source>
      <translation>学习率随轮次的变化</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Logarithmic loss axis</source>
      <translation>损失轴用对数</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Press Start to see the accuracy rise here.</source>
      <translation>请按“开始”，看准确率在这里上升。</translation>
    </message>
    <message>
      <source>Press Start to see the loss fall here.</source>
      <translation>请按“开始”，看损失在这里下降。</translation>
    </message>
    <message>
      <source>Show powers of ten at equal distances: small losses open up.</source>
      <translation>按十的幂等距显示：小的损失也能看清。</translation>
    </message>
    <message>
      <source>Show the area under the ROC curve: how surely a right class ranks above a wrong one.</source>
      <translation>显示 ROC 曲线下的面积：正确类别排在错误类别之前的把握有多大。</translation>
    </message>
    <message>
      <source>Step {step}: loss {loss}, accuracy {accuracy}.</source>
      <translation>第 {step} 步：损失 {loss}，准确率 {accuracy}。</translation>
    </message>
    <message>
      <source>best</source>
      <translation>最佳轮</translation>
    </message>
    <message>
      <source>next</source>
      <translation>接下来</translation>
    </message>
    <message>
      <source>to come</source>
      <translation>将使用</translation>
    </message>
    <message>
      <source>train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练集</translation>
    </message>
    <message>
      <source>used</source>
      <translation>已使用</translation>
    </message>
    <message>
      <source>val.</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证集</translation>
    </message>
    <message>
      <source>{title} against epochs</source>
      <translation>{title}随轮次的变化</translation>
    </message>
  </context>
  <context>
    <name>LogDialog</name>
    <message>
      <source>Close the log; it goes on being written</source>
      <translation>关闭日志；日志会继续写入</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy what is marked, or all that is shown</source>
      <translation>复制选中的，或所有显示的内容</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Faults</source>
      <translation>故障</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Find in the log</source>
      <translation>在日志中查找</translation>
    </message>
    <message>
      <source>Hide what is less grave than this</source>
      <translation>隐藏没有这么严重的内容</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>级别</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Log file</source>
      <translation>日志文件</translation>
    </message>
    <message>
      <source>Mark some to copy only that</source>
      <translation>选中一些，只复制它们</translation>
    </message>
    <message>
      <source>Messages and worse</source>
      <translation>消息及更严重的</translation>
    </message>
    <message>
      <source>Nothing here: all went well, or it is filtered out.</source>
      <translation>这里什么也没有：一切顺利，或者被过滤掉了。</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>打开所在文件夹</translation>
    </message>
    <message>
      <source>Save the log</source>
      <translation>保存日志</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>Show only entries with these words</source>
      <translation>只显示含有这些词的条目</translation>
    </message>
    <message>
      <source>Show where the logs lie</source>
      <translation>显示日志所在的位置</translation>
    </message>
    <message>
      <source>The log is in {0}.</source>
      <translation>日志在 {0}。</translation>
    </message>
    <message>
      <source>The window’s log, faults, and hard ends</source>
      <translation>窗口的日志、故障与意外结束</translation>
    </message>
    <message>
      <source>Warnings and worse</source>
      <translation>警告及更严重的</translation>
    </message>
    <message>
      <source>Write what is shown to a file</source>
      <translation>把显示的内容写入文件</translation>
    </message>
  </context>
  <context>
    <name>LossGroup</name>
    <message>
      <source>Balance</source>
      <translation>类别均衡</translation>
    </message>
    <message>
      <source>Let rare classes count as much as frequent ones.</source>
      <translation>让稀少的类别与常见的同样重要。</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>What training makes small</source>
      <translation>训练要减小的量</translation>
    </message>
    <message>
      <source>What training makes small; cross-entropy is usual for classes.</source>
      <translation>训练要减小的量；分类常用交叉熵。</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>语言(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>主题(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>About Neocog</source>
      <translation>关于 Neocog</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Clear recent files</source>
      <translation>清除最近的文件</translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation>关闭窗口</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Dismiss a message; leave a picture</source>
      <translation>关闭消息；离开图片</translation>
    </message>
    <message>
      <source>Empty the lists of models, pictures and recipes; can be undone</source>
      <translation>清空模型、图片和配方的列表；可以撤销</translation>
    </message>
    <message>
      <source>Fill the Train page from a recipe, or the Model page</source>
      <translation>用配方填写训练页或模型页</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>查找命令</translation>
    </message>
    <message>
      <source>Find everything that can be done, and recent files</source>
      <translation>查找一切可做的事和最近的文件</translation>
    </message>
    <message>
      <source>Keyboard shortcuts…</source>
      <translation>键盘快捷键…</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Look shortcuts up, and change them</source>
      <translation>查看并修改快捷键</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
    <message>
      <source>Models, theme and help</source>
      <translation>模型、主题与帮助</translation>
    </message>
    <message>
      <source>Open a model that Neocog trained</source>
      <translation>打开 Neocog 训练的模型</translation>
    </message>
    <message>
      <source>Open model…</source>
      <translation>打开模型…</translation>
    </message>
    <message>
      <source>Open recipe…</source>
      <translation>打开配方…</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Reset layout</source>
      <translation>重置布局</translation>
    </message>
    <message>
      <source>Say everything in this language from now on</source>
      <translation>从现在起用这种语言显示一切</translation>
    </message>
    <message>
      <source>The layout is as at the first start.</source>
      <translation>布局已恢复到首次启动时的样子。</translation>
    </message>
    <message>
      <source>The window, its tabs and splitters as at the first start</source>
      <translation>窗口、标签页和分隔条恢复到首次启动时的样子</translation>
    </message>
    <message>
      <source>Three things to begin with</source>
      <translation>三件可以开始做的事</translation>
    </message>
    <message>
      <source>Undo what a message tells of</source>
      <translation>撤销消息所说的操作</translation>
    </message>
    <message>
      <source>Versions and licences</source>
      <translation>版本与许可证</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>欢迎</translation>
    </message>
    <message>
      <source>What computes here, and how much memory is in use</source>
      <translation>这里由什么计算，占用多少内存</translation>
    </message>
    <message>
      <source>What was told, and what went wrong</source>
      <translation>说过什么，出过什么错</translation>
    </message>
  </context>
  <context>
    <name>MapsPanel</name>
    <message>
      <source>As they are now; they change while the network learns</source>
      <translation>现在的样子；网络学习时会变化</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>卷积核数</translation>
    </message>
    <message>
      <source>Give each map a colour scale of its own: weak ones show too. Else all share.</source>
      <translation>给每张特征图独立的颜色标度：弱的也能看见；否则共用一个。</translation>
    </message>
    <message>
      <source>Give the maps the room of the accuracy</source>
      <translation>把准确率的位置让给特征图</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>Maps of the layer</source>
      <translation>这一层的特征图</translation>
    </message>
    <message>
      <source>Own</source>
      <translation>独立</translation>
    </message>
    <message>
      <source>Own colour scale</source>
      <translation>独立颜色标度</translation>
    </message>
    <message>
      <source>The first {shown} of {all} are shown.</source>
      <translation>显示 {all} 个中的前 {shown} 个。</translation>
    </message>
    <message>
      <source>The layer to look at, with the shape of what it gives</source>
      <translation>要查看的层，及其输出的形状</translation>
    </message>
    <message>
      <source>The layer’s kernels: what it looks for</source>
      <translation>这一层的卷积核：它在寻找什么</translation>
    </message>
    <message>
      <source>The next picture of the validation part</source>
      <translation>验证集的下一张图片</translation>
    </message>
    <message>
      <source>The picture before this one</source>
      <translation>这一张之前的图片</translation>
    </message>
    <message>
      <source>This layer has no filters. Choose another, or Maps.</source>
      <translation>这一层没有卷积核。请选择别的层，或“特征图”。</translation>
    </message>
    <message>
      <source>Validation picture {number}: “{label}”, read as “{answer}”</source>
      <translation>验证图片 {number}：“{label}”，判为“{answer}”</translation>
    </message>
    <message>
      <source>What the layer gives for the picture</source>
      <translation>这一层对图片的输出</translation>
    </message>
    <message>
      <source>What to see</source>
      <translation>看什么</translation>
    </message>
    <message>
      <source>While training runs: what a layer makes of a picture, as it learns.</source>
      <translation>训练进行时：一层在学习中把图片变成什么。</translation>
    </message>
    <message>
      <source>max</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>min</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>own</source>
      <translation>独立标度</translation>
    </message>
    <message>
      <source>shared</source>
      <translation>共用标度</translation>
    </message>
    <message>
      <source>−max</source>
      <translation>−最大</translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Dismiss</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Dismiss this message (Esc)</source>
      <translation>关闭这条消息（Esc）</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>消息</translation>
    </message>
    <message>
      <source>Take this back</source>
      <translation>收回这一操作</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Undo what the message tells of</source>
      <translation>撤销消息中所说的操作</translation>
    </message>
  </context>
  <context>
    <name>ModelColumn</name>
    <message>
      <source>A network that others found, to change.</source>
      <translation>从别人发明的网络开始修改。</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Add a layer</source>
      <translation>添加一层</translation>
    </message>
    <message>
      <source>Add the layer</source>
      <translation>添加这一层</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>批量</translation>
    </message>
    <message>
      <source>Begin with</source>
      <translation>起点</translation>
    </message>
    <message>
      <source>How many pictures' outputs training keeps at once; 32 to 256 are usual.</source>
      <translation>训练时同时保留多少张图片的输出；常用 32 到 256。</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Own network</source>
      <translation>自定网络</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Source: {0}</source>
      <translation>来源：{0}</translation>
    </message>
    <message>
      <source>The data that the network is for.</source>
      <translation>网络所面向的数据。</translation>
    </message>
    <message>
      <source>Your own; a preset replaces it, and undo brings it back.</source>
      <translation>你自己的网络；预设会替换它，撤销可以找回。</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>内存</translation>
    </message>
    <message>
      <source>multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>{0} numbers a picture, {1} classes</source>
      <translation>每张图片 {0} 个数，{1} 个类别</translation>
    </message>
    <message>
      <source>{0}, {1} classes</source>
      <translation>{0}，{1} 个类别</translation>
    </message>
  </context>
  <context>
    <name>ModelPage</name>
    <message>
      <source>Add {0}</source>
      <translation>添加 {0}</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>网络结构</translation>
    </message>
    <message>
      <source>Begin with the network that answers on Draw</source>
      <translation>从绘制页上给出答案的网络开始</translation>
    </message>
    <message>
      <source>Begin with {0}</source>
      <translation>从 {0} 开始</translation>
    </message>
    <message>
      <source>Change {0} of {1}</source>
      <translation>修改 {1} 的{0}</translation>
    </message>
    <message>
      <source>Code that builds this network in a script</source>
      <translation>在脚本中构建这个网络的代码</translation>
    </message>
    <message>
      <source>Copy as JSON</source>
      <translation>复制为 JSON</translation>
    </message>
    <message>
      <source>Copy as Python</source>
      <translation>复制为 Python</translation>
    </message>
    <message>
      <source>Duplicate the layer</source>
      <translation>复制这一层</translation>
    </message>
    <message>
      <source>Duplicate {0}</source>
      <translation>复制 {0}</translation>
    </message>
    <message>
      <source>Find a layer to add</source>
      <translation>查找要添加的层</translation>
    </message>
    <message>
      <source>It fits: pictures go in, {0} classes come out.</source>
      <translation>匹配：图片进入，输出 {0} 个类别。</translation>
    </message>
    <message>
      <source>Last that fitted</source>
      <translation>上一个匹配的网络</translation>
    </message>
    <message>
      <source>Layer {0} doesn't fit.</source>
      <translation>第 {0} 层不匹配。</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>Let the layer come earlier</source>
      <translation>让这一层更早</translation>
    </message>
    <message>
      <source>Let the layer come later</source>
      <translation>让这一层更晚</translation>
    </message>
    <message>
      <source>Make it fit</source>
      <translation>使其匹配</translation>
    </message>
    <message>
      <source>Make the change again that was taken back</source>
      <translation>再做一次收回的修改</translation>
    </message>
    <message>
      <source>Move the layer down</source>
      <translation>下移这一层</translation>
    </message>
    <message>
      <source>Move the layer up</source>
      <translation>上移这一层</translation>
    </message>
    <message>
      <source>Move {0}</source>
      <translation>移动 {0}</translation>
    </message>
    <message>
      <source>Other pictures</source>
      <translation>更换图片</translation>
    </message>
    <message>
      <source>Paste JSON</source>
      <translation>粘贴 JSON</translation>
    </message>
    <message>
      <source>Put the marked layer in after {0}</source>
      <translation>把标记的层放在 {0} 之后</translation>
    </message>
    <message>
      <source>Put the same layer in once more</source>
      <translation>再放一个同样的层</translation>
    </message>
    <message>
      <source>Redo the change</source>
      <translation>重做修改</translation>
    </message>
    <message>
      <source>Remove the layer</source>
      <translation>移除这一层</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>移除 {0}</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Save the picture…</source>
      <translation>保存结构图…</translation>
    </message>
    <message>
      <source>Search all layers there are</source>
      <translation>在所有层里搜索</translation>
    </message>
    <message>
      <source>Take the last change of the network back</source>
      <translation>收回对网络的上一次修改</translation>
    </message>
    <message>
      <source>Take the layer out; undo brings it back</source>
      <translation>拿掉这一层；撤销可以找回</translation>
    </message>
    <message>
      <source>Take the network to the Train page</source>
      <translation>把网络带到训练页</translation>
    </message>
    <message>
      <source>Take the network whose JSON is on the clipboard</source>
      <translation>采用剪贴板上 JSON 描述的网络</translation>
    </message>
    <message>
      <source>Take the open model's network</source>
      <translation>采用打开的模型的网络</translation>
    </message>
    <message>
      <source>Text that Neocog reads again, as in model files</source>
      <translation>Neocog 能读回的文本，与模型文件中的一样</translation>
    </message>
    <message>
      <source>The end doesn't fit.</source>
      <translation>末端不匹配。</translation>
    </message>
    <message>
      <source>Train this network</source>
      <translation>训练这个网络</translation>
    </message>
    <message>
      <source>Undo the last change</source>
      <translation>撤销上一次修改</translation>
    </message>
    <message>
      <source>Write the architecture as an SVG or PNG file, on white</source>
      <translation>把网络结构写成 SVG 或 PNG 文件，白底</translation>
    </message>
    <message>
      <source>the others</source>
      <translation>其他层</translation>
    </message>
  </context>
  <context>
    <name>NetworkChoice</name>
    <message>
      <source>From the Model page: {0} layers, {1} parameters</source>
      <translation>来自模型页：{0} 层，{1} 个参数</translation>
    </message>
    <message>
      <source>Own network</source>
      <translation>自定网络</translation>
    </message>
    <message>
      <source>Your own network takes pictures of {0} in {1} classes; these are {2} in {3}. Choose other data, or these pictures on the Model page.</source>
      <translation>你自己的网络读入 {0} 的图片，{1} 个类别；这里是 {2}，{3} 个类别。请选择别的数据，或在模型页选择这些图片。</translation>
    </message>
  </context>
  <context>
    <name>NetworkFoot</name>
    <message>
      <source>Add a projection</source>
      <translation>添加投影</translation>
    </message>
    <message>
      <source>Add {0}</source>
      <translation>添加 {0}</translation>
    </message>
    <message>
      <source>Move {0} down</source>
      <translation>下移 {0}</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>移除 {0}</translation>
    </message>
    <message>
      <source>Take it to the Train page (Ctrl+Return)</source>
      <translation>带到训练页（Ctrl+Return）</translation>
    </message>
    <message>
      <source>Train this network</source>
      <translation>训练这个网络</translation>
    </message>
    <message>
      <source>by itself</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>on</source>
      <translation>开</translation>
    </message>
    <message>
      <source>{0} fits.</source>
      <translation>{0}就匹配了。</translation>
    </message>
    <message>
      <source>{0} in layer {1}, {2}, fits.</source>
      <translation>第 {1} 层（{2}）的{0}就匹配了。</translation>
    </message>
    <message>
      <source>{0}: then it fits.</source>
      <translation>{0}：这样就匹配了。</translation>
    </message>
  </context>
  <context>
    <name>NoiseTab</name>
    <message>
      <source>Aimed</source>
      <translation>定向</translation>
    </message>
    <message>
      <source>As strong, but blind: to compare with</source>
      <translation>同样强，但盲目：用来比较</translation>
    </message>
    <message>
      <source>Attacked picture</source>
      <translation>受攻击的图片</translation>
    </message>
    <message>
      <source>By chance</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>Choose a picture on the left.</source>
      <translation>请在左边选择一张图片。</translation>
    </message>
    <message>
      <source>Each pixel the way that hurts the answer</source>
      <translation>每个像素朝损害答案的方向改动</translation>
    </message>
    <message>
      <source>Find the flip</source>
      <translation>寻找翻转点</translation>
    </message>
    <message>
      <source>Find the weakest aimed noise that changes the answer</source>
      <translation>找到能改变答案的最弱定向噪声</translation>
    </message>
    <message>
      <source>Find the weakest noise that flips the answer</source>
      <translation>找到能翻转答案的最弱噪声</translation>
    </message>
    <message>
      <source>Flipped: {0} is now read as {1}.</source>
      <translation>翻转了：{0} 现在判为 {1}。</translation>
    </message>
    <message>
      <source>How many grey levels of 255 each pixel may move; 8 is hard to see in a photo</source>
      <translation>每个像素可以改动 255 级灰度中的多少级；在照片中 8 级很难看出</translation>
    </message>
    <message>
      <source>No pixel moved by more than {0:g} of 255 grey levels.</source>
      <translation>没有像素的改动超过 255 级灰度中的 {0:g} 级。</translation>
    </message>
    <message>
      <source>No strength up to 255 changes this answer. Try another picture.</source>
      <translation>直到 255 的任何强度都改变不了这个答案。请换一张图片。</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Probabilities after</source>
      <translation>攻击后的概率</translation>
    </message>
    <message>
      <source>Probabilities before</source>
      <translation>攻击前的概率</translation>
    </message>
    <message>
      <source>Still read as {0}.</source>
      <translation>仍判为 {0}。</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>强度</translation>
    </message>
    <message>
      <source>Strength of the noise</source>
      <translation>噪声的强度</translation>
    </message>
    <message>
      <source>Then see how little it takes to change the answer.</source>
      <translation>然后看多小的改动就能改变答案。</translation>
    </message>
    <message>
      <source>Trying strengths</source>
      <translation>正在试不同强度</translation>
    </message>
    <message>
      <source>attacked</source>
      <translation>受攻击</translation>
    </message>
    <message>
      <source>noise, enhanced</source>
      <translation>噪声（已放大）</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>原图片</translation>
    </message>
    <message>
      <source>{0} of 255</source>
      <translation>255 中的 {0}</translation>
    </message>
  </context>
  <context>
    <name>NumberField</name>
    <message>
      <source>a number</source>
      <translation>数</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>{name} needs {kind} {range}; {usual} is usual.</source>
      <translation>{name}需要{kind}，{range}；常用 {usual}。</translation>
    </message>
  </context>
  <context>
    <name>NumberRange</name>
    <message>
      <source>above {0:g}</source>
      <translation>大于 {0:g}</translation>
    </message>
    <message>
      <source>at least {0:g}</source>
      <translation>至少 {0:g}</translation>
    </message>
    <message>
      <source>at most {0:g}</source>
      <translation>最多 {0:g}</translation>
    </message>
    <message>
      <source>below {0:g}</source>
      <translation>小于 {0:g}</translation>
    </message>
  </context>
  <context>
    <name>OnnxCheck</name>
    <message>
      <source>Comparing {0} with {1}…</source>
      <translation>正在比较 {0} 与 {1}…</translation>
    </message>
    <message>
      <source>Open the model that this ONNX file was made from first; then drop it.</source>
      <translation>请先打开这个 ONNX 文件所来自的模型，再拖入它。</translation>
    </message>
    <message>
      <source>{0} answers like the open model, proven on {1}.</source>
      <translation>{0} 与打开的模型给出相同的答案，已在 {1} 上验证。</translation>
    </message>
    <message>
      <source>{0} is not the open model: {1}</source>
      <translation>{0} 不是打开的模型：{1}</translation>
    </message>
  </context>
  <context>
    <name>Opener</name>
    <message>
      <source>Add these pictures to the set you make</source>
      <translation>把这些图片加入你正在制作的数据集</translation>
    </message>
    <message>
      <source>Check this ONNX file against the open model</source>
      <translation>用打开的模型检查这个 ONNX 文件</translation>
    </message>
    <message>
      <source>Import this folder as a set of pictures</source>
      <translation>把这个文件夹导入为图片数据集</translation>
    </message>
    <message>
      <source>Look inside the network with this picture</source>
      <translation>用这张图片看网络内部</translation>
    </message>
    <message>
      <source>Neocog can’t open this</source>
      <translation>Neocog 无法打开它</translation>
    </message>
    <message>
      <source>Open this model</source>
      <translation>打开这个模型</translation>
    </message>
    <message>
      <source>Open this recipe or network</source>
      <translation>打开这个配方或网络</translation>
    </message>
    <message>
      <source>Read this picture</source>
      <translation>识别这张图片</translation>
    </message>
    <message>
      <source>{0} can’t be opened here. Neocog opens models (.safetensors), recipes and networks (.json), pictures, folders of pictures, and ONNX files to check.</source>
      <translation>这里无法打开 {0}。Neocog 可以打开模型（.safetensors）、配方和网络（.json）、图片、图片文件夹，以及要检查的 ONNX 文件。</translation>
    </message>
    <message>
      <source>{0} is neither a recipe nor a network, so nothing was opened.</source>
      <translation>{0} 既不是配方也不是网络，因此什么也没有打开。</translation>
    </message>
    <message>
      <source>{0} isn’t there any more, so it is off the list.</source>
      <translation>{0} 已经不在了，因此已从列表中去掉。</translation>
    </message>
    <message>
      <source>{0} isn’t there any more.</source>
      <translation>{0} 已经不在了。</translation>
    </message>
  </context>
  <context>
    <name>OptimizerGroup</name>
    <message>
      <source>The fields of the optimizer</source>
      <translation>优化器的字段</translation>
    </message>
  </context>
  <context>
    <name>OwnSets</name>
    <message>
      <source>grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>{0:,} pictures in {1} classes</source>
      <translation>{1} 个类别共 {0:,} 张图片</translation>
    </message>
    <message>
      <source>{0:,} training and {1:,} test pictures, {2}×{3} {4}</source>
      <translation>{0:,} 张训练图片和 {1:,} 张测试图片，{2}×{3} {4}</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Build a network and see what it costs</source>
      <translation>搭建网络，看它的开销</translation>
    </message>
    <message>
      <source>Compare everything that was trained; let recipes race</source>
      <translation>比较所有训练过的结果；让配方竞赛</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Draw a sign and see it recognised</source>
      <translation>画一个字符，看它被识别</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>透视</translation>
    </message>
    <message>
      <source>Look at the pictures to learn from; make your own set</source>
      <translation>查看供学习的图片；制作自己的数据集</translation>
    </message>
    <message>
      <source>Look at what each layer does, and where the model errs</source>
      <translation>看每一层做了什么，以及模型错在哪里</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行记录</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train a network and watch it learn</source>
      <translation>训练网络，看它学习</translation>
    </message>
    <message>
      <source>Write the model as an ONNX file</source>
      <translation>把模型写成 ONNX 文件</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Data set</source>
      <translation>单个数据集</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Network to begin with</source>
      <translation>起始网络</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Recent model</source>
      <translation>最近的模型</translation>
    </message>
    <message>
      <source>Recent picture</source>
      <translation>最近的图片</translation>
    </message>
    <message>
      <source>Recent recipe</source>
      <translation>最近的配方</translation>
    </message>
    <message>
      <source>Runtime</source>
      <translation>运行环境</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>“{0}” can’t be done now.</source>
      <translation>现在无法执行“{0}”。</translation>
    </message>
  </context>
  <context>
    <name>PaperCard</name>
    <message>
      <source>Back to drawing</source>
      <translation>回到绘制</translation>
    </message>
    <message>
      <source>Width of pen and eraser</source>
      <translation>画笔和橡皮的宽度</translation>
    </message>
    <message>
      <source>Width of pen and eraser; 28 suits most digits ([ and ])</source>
      <translation>画笔和橡皮的宽度；28 适合多数数字（[ 和 ]）</translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation>{0} 像素</translation>
    </message>
  </context>
  <context>
    <name>PictureCard</name>
    <message>
      <source>All classes</source>
      <translation>所有类别</translation>
    </message>
    <message>
      <source>Begin anew; undo brings this back</source>
      <translation>重新开始；撤销可以找回</translation>
    </message>
    <message>
      <source>Class of the test picture</source>
      <translation>测试图片的类别</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Draw here</source>
      <translation>在这里绘制</translation>
    </message>
    <message>
      <source>Draw one and see every layer answer</source>
      <translation>画一个，看每一层的反应</translation>
    </message>
    <message>
      <source>Draw with the mouse, or by arrow keys and Space</source>
      <translation>用鼠标绘制，或用方向键和空格键</translation>
    </message>
    <message>
      <source>Go through the pictures of one class, or of all</source>
      <translation>逐张查看一个类别或所有类别的图片</translation>
    </message>
    <message>
      <source>Look at a picture file; dropping one here does the same</source>
      <translation>查看图片文件；拖到这里也一样</translation>
    </message>
    <message>
      <source>Look at the picture on the clipboard</source>
      <translation>查看剪贴板上的图片</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Pasted picture</source>
      <translation>粘贴的图片</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Pictures the model was never trained on</source>
      <translation>模型从未训练过的图片</translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation>收回最后一笔</translation>
    </message>
    <message>
      <source>Test set</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>The next picture of this class</source>
      <translation>这个类别的下一张图片</translation>
    </message>
    <message>
      <source>The picture before this one in its class</source>
      <translation>同类别的上一张图片</translation>
    </message>
    <message>
      <source>The picture’s number in the test set, from 0</source>
      <translation>图片在测试集中的编号，从 0 起</translation>
    </message>
    <message>
      <source>There is no picture there. Copy or drop a picture or its file.</source>
      <translation>那里没有图片。请复制或拖入图片或其文件。</translation>
    </message>
    <message>
      <source>Where the picture comes from</source>
      <translation>图片从哪里来</translation>
    </message>
  </context>
  <context>
    <name>PictureView</name>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
  </context>
  <context>
    <name>PlotCanvas</name>
    <message>
      <source>epoch</source>
      <translation>轮</translation>
    </message>
  </context>
  <context>
    <name>PretrainingGroup</name>
    <message>
      <source>Gibbs rounds</source>
      <translation>吉布斯轮数</translation>
    </message>
    <message>
      <source>Let each hidden sigmoid layer learn the pictures first, without labels</source>
      <translation>让每个隐藏的 sigmoid 层先学习图片本身，不用标签</translation>
    </message>
    <message>
      <source>Pre-training</source>
      <translation>预训练</translation>
    </message>
  </context>
  <context>
    <name>ProbabilityBars</name>
    <message>
      <source>Probabilities</source>
      <translation>各类别的概率</translation>
    </message>
  </context>
  <context>
    <name>ProvidersCard</name>
    <message>
      <source>A file runs on any processor. Check what else can run it here, and how fast.</source>
      <translation>文件在任何处理器上都能运行。查一查这里还有什么能运行它、有多快。</translation>
    </message>
    <message>
      <source>Accelerators</source>
      <translation>加速器</translation>
    </message>
    <message>
      <source>An accelerator works here.</source>
      <translation>这里有一个加速器可用。</translation>
    </message>
    <message>
      <source>Apple (Core ML)</source>
      <translation>Apple (Core ML)</translation>
    </message>
    <message>
      <source>Check accelerators</source>
      <translation>检查加速器</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the commands</source>
      <translation>复制命令</translation>
    </message>
    <message>
      <source>Copy the commands for {purpose}</source>
      <translation>复制用于{purpose}的命令</translation>
    </message>
    <message>
      <source>For {purpose}</source>
      <translation>用于{purpose}</translation>
    </message>
    <message>
      <source>Graphics card (DirectML)</source>
      <translation>显卡（DirectML）</translation>
    </message>
    <message>
      <source>Intel (OpenVINO)</source>
      <translation>Intel (OpenVINO)</translation>
    </message>
    <message>
      <source>NVIDIA card (CUDA)</source>
      <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
      <source>NVIDIA card (TensorRT)</source>
      <translation>NVIDIA 显卡（TensorRT）</translation>
    </message>
    <message>
      <source>Processor (CPU)</source>
      <translation>处理器（CPU）</translation>
    </message>
    <message>
      <source>Trials in progress</source>
      <translation>正在试验</translation>
    </message>
    <message>
      <source>Try each one in a process of its own; the first time takes a few seconds.</source>
      <translation>各在独立的进程中试一遍；第一次需要几秒钟。</translation>
    </message>
    <message>
      <source>Trying each one in a process of its own…</source>
      <translation>正在各自的进程中逐个试验…</translation>
    </message>
    <message>
      <source>doesn't work</source>
      <translation>不可用</translation>
    </message>
    <message>
      <source>{time} a picture</source>
      <translation>每张图片 {time}</translation>
    </message>
  </context>
  <context>
    <name>RaceForm</name>
    <message>
      <source>A step of each after the other</source>
      <translation>每个参赛者轮流走一步</translation>
    </message>
    <message>
      <source>Choose {0} to {1} optimizers.</source>
      <translation>请选择 {0} 到 {1} 个优化器。</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Each entrant to its end, then the next</source>
      <translation>一个跑完再跑下一个</translation>
    </message>
    <message>
      <source>Each optimizer first tries every rate of one grid for so long, and races at its best. 0: no grid, each at its usual rate.</source>
      <translation>每个优化器先用这么久试遍同一网格中的学习率，再以最好的参赛。0：不用网格，各用常用学习率。</translation>
    </message>
    <message>
      <source>End the race; its runs keep a checkpoint each</source>
      <translation>结束竞赛；每次运行各留一个检查点</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Epochs at a rate</source>
      <translation>每个学习率的轮数</translation>
    </message>
    <message>
      <source>Fixes initial weights and batches, which are the same for all; 0 is usual.</source>
      <translation>决定初始权重和批次，对所有参赛者相同；常用 0。</translation>
    </message>
    <message>
      <source>How many training pictures each learns from; 0 takes all. 2000 are quick.</source>
      <translation>每个参赛者用多少张训练图片；0 表示全部。2000 张很快。</translation>
    </message>
    <message>
      <source>How often each sees all pictures; 3 is usual.</source>
      <translation>每个参赛者把所有图片看几遍；常用 3。</translation>
    </message>
    <message>
      <source>In turns</source>
      <translation>轮流</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>One by one</source>
      <translation>逐个</translation>
    </message>
    <message>
      <source>Optimizers</source>
      <translation>参赛优化器</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Progress of the race</source>
      <translation>竞赛的进度</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>竞赛</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Start race</source>
      <translation>开始竞赛</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>The data is missing. Get it on the Data page.</source>
      <translation>缺少数据。请在数据页获取。</translation>
    </message>
    <message>
      <source>The network of all; LeNet is usual</source>
      <translation>大家共用的网络；常用 LeNet</translation>
    </message>
    <message>
      <source>Try the rates, then let them race (the runs are kept)</source>
      <translation>先试学习率，再让它们竞赛（运行会保留）</translation>
    </message>
    <message>
      <source>Two to eight that race; Space takes or leaves one</source>
      <translation>参赛的二到八个；空格键选取或取消</translation>
    </message>
    <message>
      <source>What all learn from</source>
      <translation>大家从什么数据学习</translation>
    </message>
  </context>
  <context>
    <name>RaceRunner</name>
    <message>
      <source>The race stopped by an internal fault. Details are in {log}.</source>
      <translation>竞赛因内部故障停止。详情见 {log}。</translation>
    </message>
  </context>
  <context>
    <name>RaceTab</name>
    <message>
      <source>A fair race</source>
      <translation>公平的竞赛</translation>
    </message>
    <message>
      <source>A race is under way. Stop it, then choose again.</source>
      <translation>竞赛正在进行。请先停止，再选择。</translation>
    </message>
    <message>
      <source>Accuracies</source>
      <translation>准确率曲线</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>横轴</translation>
    </message>
    <message>
      <source>Each optimizer tries every rate of one grid for as long as the others, then races at its best: same initial weights, same batches. Press Start race.</source>
      <translation>每个优化器都用同样的预算试遍同一网格中的学习率，然后以各自最好的参赛：初始权重相同，批次相同。请按“开始竞赛”。</translation>
    </message>
    <message>
      <source>Grid and standings</source>
      <translation>网格与名次</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Losses</source>
      <translation>损失曲线</translation>
    </message>
    <message>
      <source>Racing</source>
      <translation>竞赛中</translation>
    </message>
    <message>
      <source>Solid: training; dashed: validation. Double click fits.</source>
      <translation>实线：训练；虚线：验证。双击复位。</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Stopped at the grid; no run was made.</source>
      <translation>在网格阶段停止；没有产生运行。</translation>
    </message>
    <message>
      <source>The accuracies rise here.</source>
      <translation>准确率在这里上升。</translation>
    </message>
    <message>
      <source>The losses fall here, by step or by time.</source>
      <translation>损失在这里下降，按步或按时间。</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Trying the rates of the grid</source>
      <translation>正在试网格中的学习率</translation>
    </message>
    <message>
      <source>Validation loss at each rate of the grid; the best is bold</source>
      <translation>网格中每个学习率的验证损失；最好的用粗体</translation>
    </message>
    <message>
      <source>Who learns most from as many batches</source>
      <translation>同样多的批次，谁学得最多</translation>
    </message>
    <message>
      <source>Who learns most in as much training time</source>
      <translation>同样的训练时间，谁学得最多</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>training time, s</source>
      <translation>训练时间，秒</translation>
    </message>
    <message>
      <source>{0} of all entrants</source>
      <translation>所有参赛者的{0}</translation>
    </message>
    <message>
      <source>{name} is ahead at {rate:g}. The runs are kept under “{tag}”.</source>
      <translation>{name} 以 {rate:g} 领先。这些运行保存在标签“{tag}”下。</translation>
    </message>
  </context>
  <context>
    <name>RaceTable</name>
    <message>
      <source>Entrant</source>
      <translation>参赛者</translation>
    </message>
    <message>
      <source>Its best rate is at the edge of the grid; one beyond may be better.</source>
      <translation>它的最佳学习率在网格边缘；再往外也许更好。</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Test %</source>
      <translation>测试 %</translation>
    </message>
    <message>
      <source>Val. %</source>
      <translation>验证 %</translation>
    </message>
    <message>
      <source>Val. loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>Validation loss after {0} epochs at a learning rate of {1:g}</source>
      <translation>以学习率 {1:g} 训练 {0} 轮后的验证损失</translation>
    </message>
  </context>
  <context>
    <name>RateCurve</name>
    <message>
      <source>From {first} over at most {most} to {last}</source>
      <translation>从 {first} 经最高 {most} 到 {last}</translation>
    </message>
    <message>
      <source>Mend the fields above to see the curve.</source>
      <translation>请修正上面的字段，以显示曲线。</translation>
    </message>
    <message>
      <source>Planned learning rate</source>
      <translation>计划的学习率</translation>
    </message>
    <message>
      <source>The learning rate over the run, if nobody changes it meanwhile. Its points can be dragged in the card beside the recipe.</source>
      <translation>整个运行中的学习率，如果中途没有人改动。可以在配方旁的卡片里拖动各点。</translation>
    </message>
    <message>
      <source>epoch {0:,}</source>
      <translation>第 {0:,} 轮</translation>
    </message>
  </context>
  <context>
    <name>RateView</name>
    <message>
      <source>Point at epoch {epoch}: {rate}</source>
      <translation>第 {epoch} 轮处的点：{rate}</translation>
    </message>
    <message>
      <source>The learning rate over the run stands here.</source>
      <translation>这里是整个运行中的学习率。</translation>
    </message>
  </context>
  <context>
    <name>Reading</name>
    <message>
      <source>Choose a picture</source>
      <translation>选择一张图片</translation>
    </message>
    <message>
      <source>Draw above</source>
      <translation>请在上面绘制</translation>
    </message>
    <message>
      <source>No ink stands out</source>
      <translation>看不出墨迹</translation>
    </message>
    <message>
      <source>No model is open</source>
      <translation>没有打开的模型</translation>
    </message>
    <message>
      <source>What the network reads</source>
      <translation>网络读到的内容</translation>
    </message>
    <message>
      <source>read as {0}</source>
      <translation>判为 {0}</translation>
    </message>
    <message>
      <source>✓ right</source>
      <translation>✓ 正确</translation>
    </message>
    <message>
      <source>✗ it is {0}</source>
      <translation>✗ 其实是 {0}</translation>
    </message>
  </context>
  <context>
    <name>RecentMenu</name>
    <message>
      <source>Nothing was opened yet</source>
      <translation>还没有打开过任何文件</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>最近打开的(&amp;R)</translation>
    </message>
    <message>
      <source>The lists of recent files are empty.</source>
      <translation>最近文件的列表已清空。</translation>
    </message>
    <message>
      <source>{0} — missing</source>
      <translation>{0}——已丢失</translation>
    </message>
  </context>
  <context>
    <name>RecipeCard</name>
    <message>
      <source>Recipe</source>
      <translation>配方</translation>
    </message>
  </context>
  <context>
    <name>RecipeForm</name>
    <message>
      <source>Batch</source>
      <translation>批量</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Everything else of a run: augmentation, loss, schedule, early stopping, …</source>
      <translation>运行的其他一切设置：数据增强、损失、学习率调度、早停……</translation>
    </message>
    <message>
      <source>How far each step goes. {adam} is usual for Adam, {sgd} for SGD.
It can be changed while training runs; arrows go 1, 2, 5, 10.</source>
      <translation>每一步走多远。Adam 常用 {adam}，SGD 常用 {sgd}。
训练时也能修改；箭头按 1、2、5、10 变化。</translation>
    </message>
    <message>
      <source>How gradients become steps; Adam is usual.</source>
      <translation>梯度如何变成步长；常用 Adam。</translation>
    </message>
    <message>
      <source>How often every training picture is seen; 3 to 30 are usual.</source>
      <translation>每张训练图片被看到几次；常用 3 到 30。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Pictures in one step; 32 to 256 are usual.</source>
      <translation>每一步的图片数；常用 32 到 256。</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>The data is missing.</source>
      <translation>缺少数据。</translation>
    </message>
    <message>
      <source>The layers and how they are stacked.</source>
      <translation>有哪些层，如何叠放。</translation>
    </message>
    <message>
      <source>The pictures to learn from.</source>
      <translation>供学习的图片。</translation>
    </message>
    <message>
      <source>Train on the drawings you corrected on the Draw page as well.</source>
      <translation>也用你在绘制页上改正过的画来训练。</translation>
    </message>
    <message>
      <source>Use 1 corrected drawing</source>
      <translation>使用 1 幅改正过的画</translation>
    </message>
    <message>
      <source>Use corrected drawings</source>
      <translation>使用改正过的画</translation>
    </message>
    <message>
      <source>Use {count} corrected drawings</source>
      <translation>使用 {count} 幅改正过的画</translation>
    </message>
    <message>
      <source>Where chance begins: the same seed gives the same run.</source>
      <translation>随机数从哪里开始：同样的种子得到同样的运行。</translation>
    </message>
    <message>
      <source>⚠ {title} isn't on this computer. {mend}</source>
      <translation>⚠ {title} 不在这台电脑上。{mend}</translation>
    </message>
  </context>
  <context>
    <name>RecipeRecall</name>
    <message>
      <source>A run is under way. Let it end or stop it, then open the recipe again.</source>
      <translation>运行正在进行。请等它结束或停止它，再打开配方。</translation>
    </message>
    <message>
      <source>The recipe is open, but for what can’t be set here: {0}.</source>
      <translation>配方已打开，只有以下内容无法在这里设置：{0}。</translation>
    </message>
    <message>
      <source>The recipe is open. Press Start to train it.</source>
      <translation>配方已打开。请按“开始”训练。</translation>
    </message>
    <message>
      <source>The recipe trains on {0}, which isn’t known here. Import it on Data.</source>
      <translation>配方用 {0} 训练，而这里没有它。请在数据页导入。</translation>
    </message>
    <message>
      <source>{0} more</source>
      <translation>另有 {0} 项</translation>
    </message>
  </context>
  <context>
    <name>ReportCard</name>
    <message>
      <source>Building the graph and comparing both runtimes on real pictures.</source>
      <translation>正在构建计算图，并在真实图片上比较两个运行环境。</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>复制路径</translation>
    </message>
    <message>
      <source>Export in progress</source>
      <translation>正在导出模型</translation>
    </message>
    <message>
      <source>Export runs the new file and the engine on real test pictures and writes it only if both answer alike. The proof appears here.</source>
      <translation>导出时会在真实的测试图片上运行新文件和引擎，只有两者答案一致才写入。证明显示在这里。</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>正在导出</translation>
    </message>
    <message>
      <source>Logits differ by</source>
      <translation>logit 最多相差</translation>
    </message>
    <message>
      <source>Not exported</source>
      <translation>未导出</translation>
    </message>
    <message>
      <source>Nothing exported yet</source>
      <translation>还没有导出</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>打开所在文件夹</translation>
    </message>
    <message>
      <source>Passed: the ONNX file answers like the engine</source>
      <translation>通过：ONNX 文件与引擎给出相同的答案</translation>
    </message>
    <message>
      <source>Pictures compared</source>
      <translation>比较的图片</translation>
    </message>
    <message>
      <source>Probabilities differ by</source>
      <translation>概率最多相差</translation>
    </message>
    <message>
      <source>Proven on {pictures}, run by {provider}.</source>
      <translation>已在 {pictures} 上验证，由 {provider} 运行。</translation>
    </message>
    <message>
      <source>Same answer</source>
      <translation>答案相同</translation>
    </message>
    <message>
      <source>Time for one picture</source>
      <translation>一张图片所需时间</translation>
    </message>
    <message>
      <source>Verification</source>
      <translation>验证结果</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>写入格式</translation>
    </message>
    <message>
      <source>limit {0}</source>
      <translation>上限 {0}</translation>
    </message>
    <message>
      <source>limit {0} (largest {1})</source>
      <translation>上限 {0}（最大 {1}）</translation>
    </message>
    <message>
      <source>limit {0} of the largest</source>
      <translation>上限为最大值的 {0}</translation>
    </message>
    <message>
      <source>one at a time</source>
      <translation>每次一张</translation>
    </message>
    <message>
      <source>opset {0}, IR {1}, {2}</source>
      <translation>opset {0}, IR {1}, {2}</translation>
    </message>
    <message>
      <source>{0} at a time</source>
      <translation>每次 {0} 张</translation>
    </message>
    <message>
      <source>✓ {0} at most</source>
      <translation>✓ 最多 {0}</translation>
    </message>
  </context>
  <context>
    <name>RocPanel</name>
    <message>
      <source>Class of the ROC curve</source>
      <translation>ROC 曲线的类别</translation>
    </message>
    <message>
      <source>Drag along the curve: finds against false alarms</source>
      <translation>沿曲线拖动：命中与误报的权衡</translation>
    </message>
    <message>
      <source>Finds {0:.1f} % of “{1}”, misses {2:,}; {3:,} false alarms ({4:.1f} % precision).</source>
      <translation>找到“{1}”的 {0:.1f} %，漏掉 {2:,} 张；误报 {3:,} 张（精确率 {4:.1f} %）。</translation>
    </message>
    <message>
      <source>The class that is told from all others</source>
      <translation>与其他所有类别区分的那一类</translation>
    </message>
    <message>
      <source>The curve appears once the test set is judged.</source>
      <translation>测试集评判之后显示曲线。</translation>
    </message>
    <message>
      <source>The probability from which the answer counts as yes; 0.5 is usual</source>
      <translation>概率达到多少才算“是”；常用 0.5</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Yes from</source>
      <translation>判为是的起点</translation>
    </message>
    <message>
      <source>false alarms among the others</source>
      <translation>其他类别中的误报率</translation>
    </message>
  </context>
  <context>
    <name>RocPlot</name>
    <message>
      <source>ROC curve</source>
      <translation>ROC 曲线</translation>
    </message>
  </context>
  <context>
    <name>RunButtons</name>
    <message>
      <source>Begin a new run of this recipe</source>
      <translation>按这个配方开始新的运行</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>End the run; a checkpoint and the model are kept</source>
      <translation>结束运行；检查点和模型会保留</translation>
    </message>
    <message>
      <source>Learn from one batch, then wait</source>
      <translation>用一个批次学习，然后等待</translation>
    </message>
    <message>
      <source>Learn until the end of the epoch, then wait</source>
      <translation>学习到本轮结束，然后等待</translation>
    </message>
    <message>
      <source>Let the second optimizer take over at once; More says which one it is</source>
      <translation>让第二个优化器马上接手；“更多”里写着是哪一个</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Pause or continue training</source>
      <translation>暂停或继续训练</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Start training</source>
      <translation>开始训练</translation>
    </message>
    <message>
      <source>Start waits: {problem}</source>
      <translation>暂不能开始：{problem}</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>单步</translation>
    </message>
    <message>
      <source>Step epoch</source>
      <translation>训练一轮</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop training</source>
      <translation>停止训练</translation>
    </message>
    <message>
      <source>Switch now</source>
      <translation>立即切换</translation>
    </message>
    <message>
      <source>Take back the last change of the learning rate, set or dragged</source>
      <translation>收回学习率的上一次改动，无论是设置还是拖动的</translation>
    </message>
    <message>
      <source>Train one step</source>
      <translation>训练一步</translation>
    </message>
    <message>
      <source>Train to the end of the epoch</source>
      <translation>训练到本轮结束</translation>
    </message>
    <message>
      <source>Undo rate</source>
      <translation>撤销学习率</translation>
    </message>
    <message>
      <source>Undo the last change of the rate</source>
      <translation>撤销学习率的上一次改动</translation>
    </message>
    <message>
      <source>Wait before the next step</source>
      <translation>在下一步之前等待</translation>
    </message>
  </context>
  <context>
    <name>RunCurvesCard</name>
    <message>
      <source>A batch after the other: fair to ideas</source>
      <translation>一个批次接一个批次：对方法公平</translation>
    </message>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>横轴</translation>
    </message>
    <message>
      <source>Choose a run to see its curves; with Ctrl or Shift, several to compare.</source>
      <translation>选择一次运行以查看曲线；按住 Ctrl 或 Shift 可选多次来比较。</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Curves of the chosen runs</source>
      <translation>选中的运行的曲线</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>How often all pictures were seen</source>
      <translation>所有图片被看过几遍</translation>
    </message>
    <message>
      <source>How well classes are told apart, at any threshold</source>
      <translation>在任意阈值下区分类别的能力</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Logarithmic loss axis</source>
      <translation>损失轴用对数</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>指标量</translation>
    </message>
    <message>
      <source>Seconds of training alone: fair to speed</source>
      <translation>只计训练的秒数：对速度公平</translation>
    </message>
    <message>
      <source>Share of pictures recognised</source>
      <translation>识别正确的图片比例</translation>
    </message>
    <message>
      <source>Show powers of ten at equal distances: small losses open up.</source>
      <translation>按十的幂等距显示：小的损失也能看清。</translation>
    </message>
    <message>
      <source>Solid: training; dashed: validation. Drag and wheel; double click fits.</source>
      <translation>实线：训练；虚线：验证。拖动和滚轮缩放；双击复位。</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>These runs have told nothing of this yet.</source>
      <translation>这些运行还没有这项记录。</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>What training makes small</source>
      <translation>训练要减小的量</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>run {0}</source>
      <translation>运行 {0}</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>training time, s</source>
      <translation>训练时间，秒</translation>
    </message>
    <message>
      <source>val.</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证集</translation>
    </message>
  </context>
  <context>
    <name>RunEnd</name>
    <message>
      <source>It had not done a step.</source>
      <translation>它还没有完成一步。</translation>
    </message>
    <message>
      <source>It had not reached its first checkpoint; press Start to begin a new run.</source>
      <translation>它还没有到达第一个检查点；请按“开始”新建一次运行。</translation>
    </message>
    <message>
      <source>Resume goes on from its last checkpoint.</source>
      <translation>“恢复”会从最后的检查点继续。</translation>
    </message>
    <message>
      <source>The history is kept until step {step}.</source>
      <translation>历史保留到第 {step} 步。</translation>
    </message>
    <message>
      <source>The training process closed its connection.</source>
      <translation>训练进程关闭了连接。</translation>
    </message>
    <message>
      <source>The training process did not answer Stop and was ended.</source>
      <translation>训练进程没有响应停止，已被强行结束。</translation>
    </message>
    <message>
      <source>The training process ended with code {code}.</source>
      <translation>训练进程以代码 {code} 结束。</translation>
    </message>
    <message>
      <source>The training process was killed by {signal}.</source>
      <translation>训练进程被 {signal} 终止。</translation>
    </message>
    <message>
      <source>signal {number}</source>
      <translation>信号 {number}</translation>
    </message>
    <message>
      <source>{message} Details are in {log}.</source>
      <translation>{message} 详情见 {log}。</translation>
    </message>
  </context>
  <context>
    <name>RunList</name>
    <message>
      <source>All states</source>
      <translation>所有状态</translation>
    </message>
    <message>
      <source>Find runs</source>
      <translation>查找运行</translation>
    </message>
    <message>
      <source>Find: adam mnist…</source>
      <translation>查找：adam mnist…</translation>
    </message>
    <message>
      <source>No run has all these words</source>
      <translation>没有运行含有所有这些词</translation>
    </message>
    <message>
      <source>No run yet</source>
      <translation>还没有运行</translation>
    </message>
    <message>
      <source>One moment.</source>
      <translation>请稍等。</translation>
    </message>
    <message>
      <source>Press Start on the Train page, or open the Race tab: every run is kept here with its recipe and its curves.</source>
      <translation>请在训练页按“开始”，或打开“竞赛”标签页：每次运行连同配方和曲线都保存在这里。</translation>
    </message>
    <message>
      <source>Reading the runs</source>
      <translation>正在读取运行</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行记录</translation>
    </message>
    <message>
      <source>Show only the runs that ended so</source>
      <translation>只显示这样结束的运行</translation>
    </message>
    <message>
      <source>Shows the runs that have every word, in any column, tag or note (Ctrl+F)</source>
      <translation>显示在任意列、标签或笔记中含有每个词的运行（Ctrl+F）</translation>
    </message>
    <message>
      <source>State of the runs shown</source>
      <translation>显示哪种状态的运行</translation>
    </message>
    <message>
      <source>Use fewer words, or press Escape to see all runs again.</source>
      <translation>请减少词语，或按 Esc 重新显示所有运行。</translation>
    </message>
  </context>
  <context>
    <name>RunStrip</name>
    <message>
      <source>Continue training</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <source>Pause training</source>
      <translation>暂停训练</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Run {run}</source>
      <translation>运行 {run}</translation>
    </message>
    <message>
      <source>Stop training and keep the model</source>
      <translation>停止训练并保留模型</translation>
    </message>
    <message>
      <source>Training run</source>
      <translation>训练运行</translation>
    </message>
    <message>
      <source>epoch {epoch}/{epochs}</source>
      <translation>第 {epoch}/{epochs} 轮</translation>
    </message>
    <message>
      <source>loading data</source>
      <translation>载入数据</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>暂停中</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>停止中</translation>
    </message>
    <message>
      <source>{network} on {data}</source>
      <translation>{network}，{data}</translation>
    </message>
    <message>
      <source>{speed} img/s</source>
      <translation>{speed} 张/秒</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>剩余 {time}</translation>
    </message>
  </context>
  <context>
    <name>RunTable</name>
    <message>
      <source>Accuracy on the test part, judged once at the end</source>
      <translation>测试集上的准确率，只在结束时评判一次</translation>
    </message>
    <message>
      <source>Accuracy on the validation part after the last epoch</source>
      <translation>最后一轮之后在验证集上的准确率</translation>
    </message>
    <message>
      <source>Best</source>
      <translation>最佳</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>用时</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>How the weights are moved</source>
      <translation>权重如何更新</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>开始于</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Test %</source>
      <translation>测试 %</translation>
    </message>
    <message>
      <source>The best epoch, by what the recipe watches</source>
      <translation>按配方所监视的指标，最好的一轮</translation>
    </message>
    <message>
      <source>The preset, or a network of your own</source>
      <translation>预设，或你自己的网络</translation>
    </message>
    <message>
      <source>The run’s number; the dot is its colour in the curves</source>
      <translation>运行的编号；圆点是它在曲线中的颜色</translation>
    </message>
    <message>
      <source>Training time; pauses and validation are left out</source>
      <translation>训练时间；不含暂停和验证</translation>
    </message>
    <message>
      <source>Val. %</source>
      <translation>验证 %</translation>
    </message>
    <message>
      <source>What it learned from</source>
      <translation>从什么数据学习</translation>
    </message>
    <message>
      <source>When it was made</source>
      <translation>创建的时间</translation>
    </message>
    <message>
      <source>Whether it runs, and how it ended</source>
      <translation>是否在运行，以及如何结束</translation>
    </message>
    <message>
      <source>Whole epochs done</source>
      <translation>完成的整轮数</translation>
    </message>
    <message>
      <source>Your words to find it by</source>
      <translation>便于查找的词</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>已中断</translation>
    </message>
    <message>
      <source>own network</source>
      <translation>自定网络</translation>
    </message>
    <message>
      <source>running</source>
      <translation>运行中</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>等待中</translation>
    </message>
  </context>
  <context>
    <name>RunWords</name>
    <message>
      <source>Beside the curves</source>
      <translation>曲线旁边</translation>
    </message>
    <message>
      <source>Choose a run to write about it.</source>
      <translation>选择一次运行来写笔记。</translation>
    </message>
    <message>
      <source>Choose two to compare them.</source>
      <translation>选择两次运行来比较。</translation>
    </message>
    <message>
      <source>Differences of the recipes</source>
      <translation>配方的差异</translation>
    </message>
    <message>
      <source>Everything is as usual</source>
      <translation>一切都是常用设置</translation>
    </message>
    <message>
      <source>It comes from run {0}.</source>
      <translation>它来自运行 {0}。</translation>
    </message>
    <message>
      <source>No run is chosen</source>
      <translation>没有选中运行</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>笔记</translation>
    </message>
    <message>
      <source>Notes: what you tried, and what came of it</source>
      <translation>笔记：你试了什么，结果如何</translation>
    </message>
    <message>
      <source>Only the fields that differ, named as `neocog train --set` does</source>
      <translation>只列出不同的字段，名称与 `neocog train --set` 一致</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>配方</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Run {0}</source>
      <translation>运行 {0}</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Tags: baseline, to show</source>
      <translation>标签：基线，待展示</translation>
    </message>
    <message>
      <source>The recipes are the same</source>
      <translation>两个配方相同</translation>
    </message>
    <message>
      <source>These runs differ only in what was changed while they ran.</source>
      <translation>这些运行的区别只在运行中途的改动。</translation>
    </message>
    <message>
      <source>This recipe is the usual one for its data and network. Choose a second run with Ctrl to compare the two.</source>
      <translation>这个配方对它的数据和网络来说是常用设置。按住 Ctrl 再选一次运行来比较两者。</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>常用值</translation>
    </message>
    <message>
      <source>What you want to remember of this run; kept by itself</source>
      <translation>关于这次运行你想记住的事；自动保存</translation>
    </message>
    <message>
      <source>Where recipes differ, field by field</source>
      <translation>配方逐个字段的差异</translation>
    </message>
    <message>
      <source>Words to find the run by, with commas between them</source>
      <translation>便于找到这次运行的词，用逗号隔开</translation>
    </message>
    <message>
      <source>Your notes and tags</source>
      <translation>你的笔记和标签</translation>
    </message>
    <message>
      <source>{0} runs</source>
      <translation>{0} 次运行</translation>
    </message>
    <message>
      <source>{0} runs are chosen. Choose one to write about it.</source>
      <translation>选中了 {0} 次运行。请只选一次来写笔记。</translation>
    </message>
    <message>
      <source>{network} on {data}, {state} after step {step}.</source>
      <translation>{network}，{data}，第 {step} 步后{state}。</translation>
    </message>
  </context>
  <context>
    <name>Runner</name>
    <message>
      <source>Training stopped by an internal fault. Details are in {log}.</source>
      <translation>训练因内部故障停止。详情见 {log}。</translation>
    </message>
  </context>
  <context>
    <name>RunsPage</name>
    <message>
      <source>All runs</source>
      <translation>所有运行</translation>
    </message>
    <message>
      <source>Begin with its weights, or a model’s; freeze layers (transfer)</source>
      <translation>用它或某个模型的权重开始；可冻结层（迁移学习）</translation>
    </message>
    <message>
      <source>Compare optimizers fairly</source>
      <translation>公平地比较优化器</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete the chosen runs</source>
      <translation>删除选中的运行</translation>
    </message>
    <message>
      <source>Delete the chosen runs; it can be undone for a week</source>
      <translation>删除选中的运行；一周内可以撤销</translation>
    </message>
    <message>
      <source>Export the chosen runs</source>
      <translation>导出选中的运行</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Find runs</source>
      <translation>查找运行</translation>
    </message>
    <message>
      <source>Fork…</source>
      <translation>派生…</translation>
    </message>
    <message>
      <source>Go on from its checkpoint, bit for bit</source>
      <translation>从它的检查点继续，逐位一致</translation>
    </message>
    <message>
      <source>Go on with the chosen run</source>
      <translation>继续选中的运行</translation>
    </message>
    <message>
      <source>Let the chosen recipes race</source>
      <translation>让选中的配方竞赛</translation>
    </message>
    <message>
      <source>Look at runs and compare them</source>
      <translation>查看并比较各次运行</translation>
    </message>
    <message>
      <source>New run from weights at hand</source>
      <translation>用已有权重新建运行</translation>
    </message>
    <message>
      <source>Open its model: draw, look inside or export it</source>
      <translation>打开它的模型：绘制、看内部或导出</translation>
    </message>
    <message>
      <source>Open model</source>
      <translation>打开模型</translation>
    </message>
    <message>
      <source>Open the model of the chosen run</source>
      <translation>打开选中运行的模型</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>竞赛</translation>
    </message>
    <message>
      <source>Rerun</source>
      <translation>重新训练</translation>
    </message>
    <message>
      <source>Rerun with changes</source>
      <translation>带改动重新训练</translation>
    </message>
    <message>
      <source>Runs and races</source>
      <translation>运行与竞赛</translation>
    </message>
    <message>
      <source>Train 2 to 8 recipes again from the same weights, side by side</source>
      <translation>用相同的初始权重重新训练 2 到 8 个配方，并排比较</translation>
    </message>
    <message>
      <source>Train it again, and change the learning rate where you did before</source>
      <translation>重新训练，并在同样的地方改变学习率</translation>
    </message>
    <message>
      <source>Train the recipe again</source>
      <translation>重新训练这个配方</translation>
    </message>
    <message>
      <source>Train the recipe again with the changes made</source>
      <translation>按做过的改动重新训练配方</translation>
    </message>
    <message>
      <source>Train the same recipe again, as a new run</source>
      <translation>用同样的配方再训练一次，作为新的运行</translation>
    </message>
    <message>
      <source>Write curves as CSV, or everything as JSON</source>
      <translation>把曲线写成 CSV，或把一切写成 JSON</translation>
    </message>
  </context>
  <context>
    <name>RunsTab</name>
    <message>
      <source>A run that is being trained stays. Stop it first.</source>
      <translation>正在训练的运行会保留。请先停止它。</translation>
    </message>
    <message>
      <source>Curves as a table (*.csv);;Everything (*.json)</source>
      <translation>曲线表格 (*.csv);;全部内容 (*.json)</translation>
    </message>
    <message>
      <source>Export runs</source>
      <translation>导出运行</translation>
    </message>
    <message>
      <source>Run {0} was deleted.</source>
      <translation>已删除运行 {0}。</translation>
    </message>
    <message>
      <source>The best epoch of run {0}</source>
      <translation>运行 {0} 的最佳轮</translation>
    </message>
    <message>
      <source>The last checkpoint of run {0}</source>
      <translation>运行 {0} 的最后检查点</translation>
    </message>
    <message>
      <source>The model of run {0}</source>
      <translation>运行 {0} 的模型</translation>
    </message>
    <message>
      <source>Wrote {0}.</source>
      <translation>已写入 {0}。</translation>
    </message>
    <message>
      <source>{0} runs were deleted.</source>
      <translation>已删除 {0} 次运行。</translation>
    </message>
  </context>
  <context>
    <name>ScaleBar</name>
    <message>
      <source>Colour scale</source>
      <translation>颜色标度</translation>
    </message>
  </context>
  <context>
    <name>ScheduleGroup</name>
    <message>
      <source>How the learning rate goes over the run, with its curve</source>
      <translation>学习率在整个运行中如何变化，附曲线</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>The rate rises in a line over so many epochs; 1 is usual, 0 none.</source>
      <translation>学习率在这么多轮里直线上升；常用 1，0 表示不用。</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>预热</translation>
    </message>
    <message>
      <source>Warm-up from</source>
      <translation>预热起点</translation>
    </message>
  </context>
  <context>
    <name>SeriesField</name>
    <message>
      <source>none; such as 10, 20</source>
      <translation>无；例如 10, 20</translation>
    </message>
    <message>
      <source>{name} needs numbers with commas between them, each {range}.</source>
      <translation>{name}需要用逗号隔开的数，每个{range}。</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Kept as “{0}” for training: {1} in all.</source>
      <translation>已保存为“{0}”供训练：共 {1} 幅。</translation>
    </message>
    <message>
      <source>The drawing was not kept.</source>
      <translation>这幅画没有保存。</translation>
    </message>
    <message>
      <source>This drawing was kept before, as “{0}”.</source>
      <translation>这幅画之前已保存为“{0}”。</translation>
    </message>
  </context>
  <context>
    <name>SetShelf</name>
    <message>
      <source>Reading {0}…</source>
      <translation>正在读取 {0}…</translation>
    </message>
    <message>
      <source>{0} pictures can't be read and are left out. The first: {1}</source>
      <translation>{0} 张图片无法读取，已略过。第一张：{1}</translation>
    </message>
    <message>
      <source>“{0}” is deleted.</source>
      <translation>“{0}”已删除。</translation>
    </message>
    <message>
      <source>“{0}” is off the list.</source>
      <translation>“{0}”已从列表中去掉。</translation>
    </message>
    <message>
      <source>“{0}” is on the list.</source>
      <translation>“{0}”已加入列表。</translation>
    </message>
  </context>
  <context>
    <name>ShortcutDialog</name>
    <message>
      <source>Action</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>All shortcuts are as usual again.</source>
      <translation>所有快捷键已恢复默认。</translation>
    </message>
    <message>
      <source>Changes are kept already</source>
      <translation>更改已经保存</translation>
    </message>
    <message>
      <source>Choose an action, then record keys for it below</source>
      <translation>选择一个操作，然后在下面录入按键</translation>
    </message>
    <message>
      <source>Find an action or its keys</source>
      <translation>查找操作或按键</translation>
    </message>
    <message>
      <source>Find shortcuts</source>
      <translation>查找快捷键</translation>
    </message>
    <message>
      <source>Give every action its usual keys; can be undone</source>
      <translation>让所有操作恢复默认按键；可以撤销</translation>
    </message>
    <message>
      <source>Give the chosen action its usual keys</source>
      <translation>让选中的操作恢复默认按键</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Let the action have no keys; the palette still finds it</source>
      <translation>让这个操作没有按键；命令面板仍能找到它</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>新按键</translation>
    </message>
    <message>
      <source>No keys</source>
      <translation>清除按键</translation>
    </message>
    <message>
      <source>Part of a name, or keys such as Ctrl+T</source>
      <translation>名称的一部分，或按键，例如 Ctrl+T</translation>
    </message>
    <message>
      <source>Press keys in the field to change the chosen shortcut.</source>
      <translation>在输入框里按下按键，来改变选中的快捷键。</translation>
    </message>
    <message>
      <source>Press the new keys here; Tab leaves the field</source>
      <translation>在此按下新的按键；Tab 离开输入框</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>恢复默认</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>全部恢复默认</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>快捷键</translation>
    </message>
    <message>
      <source>Take them over</source>
      <translation>改归这里</translation>
    </message>
    <message>
      <source>Take these keys from the other action</source>
      <translation>从另一个操作拿走这些按键</translation>
    </message>
    <message>
      <source>These keys stay: they are the way out of everything.</source>
      <translation>这些键保持不变：它们是离开一切的出口。</translation>
    </message>
    <message>
      <source>Undo reset</source>
      <translation>撤销恢复</translation>
    </message>
    <message>
      <source>Your own shortcuts are back.</source>
      <translation>你自己的快捷键已找回。</translation>
    </message>
    <message>
      <source>Yours; usual: {0}</source>
      <translation>你的设置；默认：{0}</translation>
    </message>
    <message>
      <source>no keys</source>
      <translation>无快捷键</translation>
    </message>
    <message>
      <source>none</source>
      <translation>没有</translation>
    </message>
    <message>
      <source>{0} is needed in fields and lists. Add Ctrl or Alt.</source>
      <translation>{0} 在输入框和列表中要用。请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
      <source>{0} is taken by {1}.</source>
      <translation>{0} 已被“{1}”占用。</translation>
    </message>
    <message>
      <source>“{0}” has {1} now.</source>
      <translation>“{0}”现在使用 {1}。</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>Everywhere</source>
      <translation>任意页面</translation>
    </message>
  </context>
  <context>
    <name>SketchPad</name>
    <message>
      <source>Add a class first</source>
      <translation>先添加一个类别</translation>
    </message>
    <message>
      <source>Draw one sample here, as large as you like</source>
      <translation>在这里画一个样本，大小随意</translation>
    </message>
    <message>
      <source>Draw “{0}” here</source>
      <translation>在这里画“{0}”</translation>
    </message>
    <message>
      <source>Drawings are kept as they are, 64 × 64; photos come from files.</source>
      <translation>画按原样保存，64 × 64；照片来自文件。</translation>
    </message>
    <message>
      <source>Each drawing is cut out, fitted into 20 × 20 pixels and centred in 28 × 28, as MNIST was made. Vary slant, size and pen: a network learns what you show it.</source>
      <translation>每幅画都会裁出、缩放到 20 × 20 像素，并在 28 × 28 中居中，与 MNIST 的做法相同。请变化倾斜、大小和笔：网络学会你给它看的东西。</translation>
    </message>
    <message>
      <source>Keep in “{0}”</source>
      <translation>存入“{0}”</translation>
    </message>
    <message>
      <source>Width of the pen</source>
      <translation>笔的宽度</translation>
    </message>
    <message>
      <source>Width of the pen; 28 suits most signs</source>
      <translation>笔的宽度；28 适合多数字符</translation>
    </message>
  </context>
  <context>
    <name>SpecForm</name>
    <message>
      <source>{range}; {usual} is usual.</source>
      <translation>{range}；常用 {usual}。</translation>
    </message>
  </context>
  <context>
    <name>StageStrip</name>
    <message>
      <source>What the network sees</source>
      <translation>网络看到的内容</translation>
    </message>
    <message>
      <source>centred</source>
      <translation>居中</translation>
    </message>
    <message>
      <source>cropped</source>
      <translation>裁剪</translation>
    </message>
    <message>
      <source>drawn</source>
      <translation>绘制原图</translation>
    </message>
    <message>
      <source>fitted</source>
      <translation>适配</translation>
    </message>
    <message>
      <source>grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>inverted</source>
      <translation>反色</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>原图片</translation>
    </message>
    <message>
      <source>resized</source>
      <translation>缩放</translation>
    </message>
  </context>
  <context>
    <name>StatusCard</name>
    <message>
      <source>Choose data and a network on the left, then press Start. Curves appear here.</source>
      <translation>请在左边选择数据和网络，然后按“开始”。曲线显示在这里。</translation>
    </message>
    <message>
      <source>Draw a sign and see this model recognise it</source>
      <translation>画一个字符，看这个模型识别它</translation>
    </message>
    <message>
      <source>Epoch {epoch} was the last: nothing was better than epoch {best}.</source>
      <translation>第 {epoch} 轮是最后一轮：没有比第 {best} 轮更好的。</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Go on with this run from its last checkpoint</source>
      <translation>从最后的检查点继续这次运行</translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation>正在载入数据</translation>
    </message>
    <message>
      <source>Open in Draw</source>
      <translation>在绘制页打开</translation>
    </message>
    <message>
      <source>Open this model and write it as an ONNX file</source>
      <translation>打开这个模型，并写成 ONNX 文件</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Pre-training layer {layer}, epoch {epoch}: error {error}</source>
      <translation>预训练第 {layer} 层，第 {epoch} 轮：误差 {error}</translation>
    </message>
    <message>
      <source>Progress of the run</source>
      <translation>运行的进度</translation>
    </message>
    <message>
      <source>Ready to train</source>
      <translation>可以开始训练</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Stopped after {steps} steps; the model is kept</source>
      <translation>{steps} 步后停止；模型已保留</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>The run ended early</source>
      <translation>运行提前结束</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>正在训练</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>pictures/s</source>
      <translation>图片/秒</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>time left</source>
      <translation>剩余时间</translation>
    </message>
    <message>
      <source>{accuracy} of the test pictures are recognised</source>
      <translation>识别出 {accuracy} 的测试图片</translation>
    </message>
    <message>
      <source>{title}. Validation {validation} · {speed} img/s · {seconds}</source>
      <translation>{title}。验证 {validation} · {speed} 张/秒 · {seconds}</translation>
    </message>
  </context>
  <context>
    <name>StoppingGroup</name>
    <message>
      <source>Early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>The validation figure that tells the best epoch; also for plateaus.</source>
      <translation>用来判断最佳轮的验证指标；也用于平台期判断。</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>监视指标</translation>
    </message>
    <message>
      <source>What the best epoch is told by, and when to stop waiting for a better one</source>
      <translation>用什么判断最佳轮，以及何时不再等待更好的结果</translation>
    </message>
  </context>
  <context>
    <name>SwitchGroup</name>
    <message>
      <source>After epoch</source>
      <translation>在第几轮之后</translation>
    </message>
    <message>
      <source>It takes over after so many epochs without a better one; 0: no.</source>
      <translation>这么多轮没有更好之后接手；0：否。</translation>
    </message>
    <message>
      <source>It takes over after this epoch; 0: not at an epoch.</source>
      <translation>在这一轮之后接手；0：不按轮数。</translation>
    </message>
    <message>
      <source>Let a second optimizer take over: Adam first, then fine SGD, say</source>
      <translation>让第二个优化器接手：例如先 Adam，再精细的 SGD</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>Second optimizer</source>
      <translation>第二优化器</translation>
    </message>
    <message>
      <source>Takes over.</source>
      <translation>接手的优化器。</translation>
    </message>
    <message>
      <source>The rate from the switch to the end.</source>
      <translation>从切换到结束的学习率。</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>然后</translation>
    </message>
  </context>
  <context>
    <name>TermTable</name>
    <message>
      <source>Backward: what it adds to the input’s gradient</source>
      <translation>反向：它对输入梯度的贡献</translation>
    </message>
    <message>
      <source>Backward: what it adds to the weight’s gradient</source>
      <translation>反向：它对权重梯度的贡献</translation>
    </message>
    <message>
      <source>Forward: what this product adds to y</source>
      <translation>前向：这个乘积对 y 的贡献</translation>
    </message>
    <message>
      <source>Input x</source>
      <translation>输入 x</translation>
    </message>
    <message>
      <source>The input’s value</source>
      <translation>输入的值</translation>
    </message>
    <message>
      <source>The weight’s value</source>
      <translation>权重的值</translation>
    </message>
    <message>
      <source>Weight k</source>
      <translation>权重 k</translation>
    </message>
    <message>
      <source>What it is multiplied by</source>
      <translation>与它相乘的数</translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation>所在位置</translation>
    </message>
    <message>
      <source>dk: dy · x</source>
      <translation>dk: dy · x</translation>
    </message>
    <message>
      <source>dx: dy · k</source>
      <translation>dx: dy · k</translation>
    </message>
    <message>
      <source>k</source>
      <translation>k</translation>
    </message>
    <message>
      <source>x</source>
      <translation>x</translation>
    </message>
    <message>
      <source>x · k</source>
      <translation>x · k</translation>
    </message>
  </context>
  <context>
    <name>TimeBars</name>
    <message>
      <source>Time for one picture</source>
      <translation>一张图片所需时间</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Runtime</source>
      <translation>运行环境</translation>
    </message>
  </context>
  <context>
    <name>TrainPage</name>
    <message>
      <source>A run is under way. Let it end or stop it, then choose the data again.</source>
      <translation>运行正在进行。请等它结束或停止它，再选择数据。</translation>
    </message>
    <message>
      <source>A run is under way. Stop it, then choose again.</source>
      <translation>运行正在进行。请先停止，再选择。</translation>
    </message>
    <message>
      <source>Making a new run</source>
      <translation>新建运行</translation>
    </message>
    <message>
      <source>Run {run}: {network} on {data}</source>
      <translation>运行 {run}：{network}，{data}</translation>
    </message>
    <message>
      <source>This data can't be trained on yet. Look at it on the Data page.</source>
      <translation>这个数据还不能用来训练。请在数据页查看。</translation>
    </message>
  </context>
  <context>
    <name>UnionField</name>
    <message>
      <source>by itself</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>height × width</source>
      <translation>高 × 宽</translation>
    </message>
    <message>
      <source>number</source>
      <translation>单个数</translation>
    </message>
    <message>
      <source>{0}: height</source>
      <translation>{0}：高</translation>
    </message>
    <message>
      <source>{0}: width</source>
      <translation>{0}：宽</translation>
    </message>
  </context>
  <context>
    <name>UnitCard</name>
    <message>
      <source>Click a map above: its filter, its inputs and its numbers appear here.</source>
      <translation>点击上面的一张特征图：它的卷积核、输入和数值显示在这里。</translation>
    </message>
    <message>
      <source>Each product of the sum, and what it gives back to input and weight</source>
      <translation>求和中的每个乘积，以及它传回给输入和权重的梯度</translation>
    </message>
    <message>
      <source>Filter of the unit</source>
      <translation>这个单元的卷积核</translation>
    </message>
    <message>
      <source>It sees {0} × {1} pixels of the picture.</source>
      <translation>它看到图片的 {0} × {1} 像素。</translation>
    </message>
    <message>
      <source>No filter: this layer learns no weights.</source>
      <translation>没有卷积核：这一层不学习权重。</translation>
    </message>
    <message>
      <source>Numbers of one output pixel</source>
      <translation>一个输出像素的数值</translation>
    </message>
    <message>
      <source>The answer’s logit grows by {0} with it (dy).</source>
      <translation>答案的 logit 随它增长 {0}（dy）。</translation>
    </message>
    <message>
      <source>The unit’s weights, one square for each input channel; zero has no colour.</source>
      <translation>单元的权重，每个输入通道一个方块；零没有颜色。</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>Unit {0} of {1}</source>
      <translation>{1} 的第 {0} 个单元</translation>
    </message>
    <message>
      <source>the largest x</source>
      <translation>最大的 x</translation>
    </message>
    <message>
      <source>the mean of x</source>
      <translation>x 的均值</translation>
    </message>
    <message>
      <source>weights of this filter</source>
      <translation>这个卷积核的权重</translation>
    </message>
    <message>
      <source>{0} has no products to list: it works on each number by itself.</source>
      <translation>{0} 没有可列出的乘积：它逐个处理每个数。</translation>
    </message>
    <message>
      <source>{0} only passes on what others computed.</source>
      <translation>{0} 只是传递别的层算出的数。</translation>
    </message>
    <message>
      <source>Σ x · k</source>
      <translation>Σ x · k</translation>
    </message>
    <message>
      <source>Σ x · k + b</source>
      <translation>Σ x · k + b</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>Answer</source>
      <translation>识别结果</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>A lab for convolutional networks. Begin with one of these:</source>
      <translation>卷积网络的实验室。从其中一件开始：</translation>
    </message>
    <message>
      <source>Dismiss the welcome</source>
      <translation>关闭欢迎卡片</translation>
    </message>
    <message>
      <source>Dismiss the welcome; Help brings it back</source>
      <translation>关闭欢迎卡片；“帮助”可以找回</translation>
    </message>
    <message>
      <source>Draw a digit</source>
      <translation>画一个数字</translation>
    </message>
    <message>
      <source>Help ▸ Welcome brings the card back.</source>
      <translation>“帮助 ▸ 欢迎”可以找回这张卡片。</translation>
    </message>
    <message>
      <source>It is read while you draw: try a 7.</source>
      <translation>边画边识别：试试画个 7。</translation>
    </message>
    <message>
      <source>Look inside</source>
      <translation>看看内部</translation>
    </message>
    <message>
      <source>See what each layer makes of a picture.</source>
      <translation>看每一层把图片变成什么样。</translation>
    </message>
    <message>
      <source>Train a network</source>
      <translation>训练一个网络</translation>
    </message>
    <message>
      <source>Watch one learn the built-in digits, in a minute.</source>
      <translation>一分钟看它学会内置数字。</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>欢迎</translation>
    </message>
    <message>
      <source>Welcome to Neocog</source>
      <translation>欢迎使用 Neocog</translation>
    </message>
  </context>
  <context>
    <name>WhyTab</name>
    <message>
      <source>A patch of mean grey covers each place in turn. Warm: the answer needs it; cold: it was in the way.</source>
      <translation>用一块平均灰色依次遮住每个位置。暖色：答案需要它；冷色：它碍事。</translation>
    </message>
    <message>
      <source>All this layer’s maps together speak against the class. Choose another.</source>
      <translation>这一层的所有特征图合起来都反对该类别。请选择别的层。</translation>
    </message>
    <message>
      <source>Choose a picture on the left to ask why it is read as it is.</source>
      <translation>请在左边选择一张图片，看它为什么这样判定。</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Cover parts and watch it fall</source>
      <translation>遮住各处，看概率下降</translation>
    </message>
    <message>
      <source>Grad-CAM</source>
      <translation>Grad-CAM</translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>How much of the map lies over the picture; 65 % is usual</source>
      <translation>图盖住图片的程度；常用 65 %</translation>
    </message>
    <message>
      <source>How strongly the class’s score answers to each pixel. Quick, but speckled.</source>
      <translation>该类别的得分对每个像素的反应有多强。很快，但有斑点。</translation>
    </message>
    <message>
      <source>Input gradient: one pass back</source>
      <translation>输入梯度：一次反向传播</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Looking</source>
      <translation>正在观察</translation>
    </message>
    <message>
      <source>Maps of a layer, weighed for the class</source>
      <translation>一层的特征图，按类别加权</translation>
    </message>
    <message>
      <source>Mean gradient over noisy copies</source>
      <translation>加噪副本的平均梯度</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation>遮挡</translation>
    </message>
    <message>
      <source>Opacity</source>
      <translation>不透明度</translation>
    </message>
    <message>
      <source>Patch</source>
      <translation>方块</translation>
    </message>
    <message>
      <source>SmoothGrad</source>
      <translation>SmoothGrad</translation>
    </message>
    <message>
      <source>The answer</source>
      <translation>给出的答案</translation>
    </message>
    <message>
      <source>The class whose score is explained; try a rival</source>
      <translation>解释哪个类别的得分；可以试试对手</translation>
    </message>
    <message>
      <source>The gradient averaged over 64 noisy copies: what remains is what lasts.</source>
      <translation>对 64 个加噪副本取平均的梯度：留下的是稳定的部分。</translation>
    </message>
    <message>
      <source>The last picture</source>
      <translation>上一张看过的图片</translation>
    </message>
    <message>
      <source>The layer whose maps are weighed; the last is usual</source>
      <translation>给哪一层的特征图加权；常用最后一层</translation>
    </message>
    <message>
      <source>The map by itself</source>
      <translation>单独的图</translation>
    </message>
    <message>
      <source>The map over the picture</source>
      <translation>叠在图片上的图</translation>
    </message>
    <message>
      <source>The side of the square that covers; 5 suits 28 pixels</source>
      <translation>遮挡方块的边长；5 适合 28 像素</translation>
    </message>
    <message>
      <source>Where a layer’s maps spoke for the class. Coarse: late layers have few pixels.</source>
      <translation>一层的特征图在哪里支持该类别。较粗：靠后的层像素很少。</translation>
    </message>
    <message>
      <source>Why this answer</source>
      <translation>为什么是这个答案</translation>
    </message>
    <message>
      <source>change of the logit with a pixel</source>
      <translation>logit 随像素的变化</translation>
    </message>
    <message>
      <source>change of the logit with a pixel, mean over noise</source>
      <translation>logit 随像素的变化，对噪声取平均</translation>
    </message>
    <message>
      <source>evidence for the class</source>
      <translation>支持该类别的证据</translation>
    </message>
    <message>
      <source>fall of the probability when covered</source>
      <translation>遮住时概率的下降</translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation>{0} 像素</translation>
    </message>
  </context>
  <context>
    <name>WorkGroup</name>
    <message>
      <source>Checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Into how many parts each batch is cut; your cores are usual.</source>
      <translation>每个批次分成几份；常用 CPU 核心数。</translation>
    </message>
    <message>
      <source>LeNet on MNIST</source>
      <translation>LeNet on MNIST</translation>
    </message>
    <message>
      <source>Measure layers</source>
      <translation>测量各层</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name, threads, measuring</source>
      <translation>名称、线程、测量</translation>
    </message>
    <message>
      <source>Seconds from checkpoint to checkpoint, besides one every epoch.</source>
      <translation>检查点之间的秒数；此外每轮还有一个。</translation>
    </message>
    <message>
      <source>Steps from measurement to measurement.</source>
      <translation>两次测量之间的步数。</translation>
    </message>
    <message>
      <source>The model’s name, threads, checkpoints, and what is measured on the way</source>
      <translation>模型的名称、线程、检查点，以及途中测量什么</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>线程数</translation>
    </message>
    <message>
      <source>What the trained model will be called.</source>
      <translation>训练出的模型叫什么。</translation>
    </message>
  </context>
  <context>
    <name>WorkRow</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel: {0}</source>
      <translation>取消：{0}</translation>
    </message>
    <message>
      <source>Stop this; what was known before stays</source>
      <translation>停止；之前得到的结果保留</translation>
    </message>
  </context>
  <context>
    <name>_Large</name>
    <message>
      <source>The picture, large</source>
      <translation>放大的图片</translation>
    </message>
  </context>
  <context>
    <name>_OfferList</name>
    <message>
      <source>Double click or Enter puts a layer in; or drag it to its place</source>
      <translation>双击或回车放入一层；也可以拖到位置上</translation>
    </message>
    <message>
      <source>Layers to add</source>
      <translation>可添加的层</translation>
    </message>
  </context>
  <context>
    <name>_RunView</name>
    <message>
      <source>Choose runs to see their curves; Ctrl or Shift adds more to compare</source>
      <translation>选择运行以查看曲线；按住 Ctrl 或 Shift 可多选来比较</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行记录</translation>
    </message>
  </context>
  <context>
    <name>_Sheet</name>
    <message>
      <source>Press to go to this layer's card</source>
      <translation>点击前往这一层的卡片</translation>
    </message>
  </context>
  <context>
    <name>_Thumbnail</name>
    <message>
      <source>Classify the sample picture “{0}”</source>
      <translation>识别样例图片“{0}”</translation>
    </message>
    <message>
      <source>Sample picture: {0}</source>
      <translation>样例图片：{0}</translation>
    </message>
  </context>
  <context>
    <name>app</name>
    <message>
      <source>Neocog was not closed the last time. What was trained is kept: see Runs.</source>
      <translation>Neocog 上次没有正常关闭。训练过的内容已保留：见“运行记录”。</translation>
    </message>
    <message>
      <source>Something went wrong inside Neocog ({0}). Details are in {1}.</source>
      <translation>Neocog 内部出错（{0}）。详情见 {1}。</translation>
    </message>
  </context>
  <context>
    <name>augmentation</name>
    <message>
      <source>Adds the grain of a camera in the dark.</source>
      <translation>加上相机在暗处的噪点。</translation>
    </message>
    <message>
      <source>Covers a rectangle with noise: nothing is relied on.</source>
      <translation>用噪声盖住一个矩形：这样就不会只依赖某一处。</translation>
    </message>
    <message>
      <source>Draws grey levels apart or together.</source>
      <translation>拉近或拉开灰度值之间的差距。</translation>
    </message>
    <message>
      <source>How far neighbours go alike: 4 trembles, 20 is nearly a shift.</source>
      <translation>相邻的点一起移动的范围：4 像颤抖，20 接近整体平移。</translation>
    </message>
    <message>
      <source>How often left and right change places: for things, not for signs.</source>
      <translation>左右翻转的概率：适合物体，不适合字符。</translation>
    </message>
    <message>
      <source>Leans upright strokes, as handwriting does.</source>
      <translation>让竖直的笔画倾斜，就像手写那样。</translation>
    </message>
    <message>
      <source>Makes bright strokes thicker or thinner.</source>
      <translation>让亮的笔画变粗或变细。</translation>
    </message>
    <message>
      <source>Makes it larger or smaller; 0.1 is 90 … 110 %.</source>
      <translation>放大或缩小；0.1 表示 90 … 110 %。</translation>
    </message>
    <message>
      <source>Moves the picture right or left, up or down.</source>
      <translation>左右、上下平移图片。</translation>
    </message>
    <message>
      <source>Multiplies all grey levels.</source>
      <translation>所有灰度值乘以同一个系数。</translation>
    </message>
    <message>
      <source>Pulls every point a little, neighbours alike.</source>
      <translation>把每个点稍微拉动一下，相邻的点一起移动。</translation>
    </message>
    <message>
      <source>Takes the picture out of focus.</source>
      <translation>让图片失焦变模糊。</translation>
    </message>
    <message>
      <source>Turns it about its middle, either way.</source>
      <translation>绕图片中心旋转，两个方向都可以。</translation>
    </message>
  </context>
  <context>
    <name>dialogs</name>
    <message>
      <source>Add pictures</source>
      <translation>添加图片</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>所有文件（*）</translation>
    </message>
    <message>
      <source>Choose a folder of pictures</source>
      <translation>选择图片文件夹</translation>
    </message>
    <message>
      <source>Keep training</source>
      <translation>继续训练下去</translation>
    </message>
    <message>
      <source>Open model</source>
      <translation>打开模型</translation>
    </message>
    <message>
      <source>Open picture</source>
      <translation>打开图片</translation>
    </message>
    <message>
      <source>Open recipe</source>
      <translation>打开配方</translation>
    </message>
    <message>
      <source>Stop and close</source>
      <translation>停止并关闭</translation>
    </message>
    <message>
      <source>Stopping keeps a checkpoint and the model as it is now. Stop and close?</source>
      <translation>停止后会保留检查点和当前的模型。要停止并关闭吗？</translation>
    </message>
    <message>
      <source>Training is still running.</source>
      <translation>训练仍在进行。</translation>
    </message>
    <message>
      <source>Wanted files ({0})</source>
      <translation>需要的文件（{0}）</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>1,438 training and 359 test pictures, 28×28 grey</source>
      <translation>1,438 张训练图片和 359 张测试图片，28×28 灰度</translation>
    </message>
    <message>
      <source>10,000 training and 2,000 test pictures, 32×32 RGB, decoded from JPEG copies: to compare runs by, never to be quoted as CIFAR-10</source>
      <translation>10,000 张训练图片和 2,000 张测试图片，32×32 RGB，由 JPEG 副本解码：用于比较运行，不可当作 CIFAR-10 引用</translation>
    </message>
    <message>
      <source>20,000 training and 2,000 test digits of open typefaces and displays, 28×28 grey</source>
      <translation>开放字体和显示屏：20,000 个训练、2,000 个测试数字，28×28 灰度</translation>
    </message>
    <message>
      <source>20,000 training and 2,000 test digits written by random pens, 28×28 grey</source>
      <translation>随机笔迹：20,000 个训练、2,000 个测试数字，28×28 灰度</translation>
    </message>
    <message>
      <source>50,000 training and 10,000 test pictures, 32×32 RGB</source>
      <translation>50,000 张训练图片和 10,000 张测试图片，32×32 RGB</translation>
    </message>
    <message>
      <source>60,000 training and 10,000 test pictures, 28×28 grey</source>
      <translation>60,000 张训练图片和 10,000 张测试图片，28×28 灰度</translation>
    </message>
    <message>
      <source>A ROC curve needs pictures of class {0} and others; {1} of these {2} are of that class. Choose another class or more pictures.</source>
      <translation>ROC 曲线需要类别 {0} 和其他类别的图片；这 {2} 张中有 {1} 张属于该类。请选择别的类别或更多图片。</translation>
    </message>
    <message>
      <source>A ROC curve needs probabilities; some of class {0} are no numbers. Use a model whose training did not diverge.</source>
      <translation>ROC 曲线需要概率；类别 {0} 的一些概率不是数。请使用训练没有发散的模型。</translation>
    </message>
    <message>
      <source>A class's score is its {0}; {1} came.</source>
      <translation>类别的得分是它的 {0}；收到 {1}。</translation>
    </message>
    <message>
      <source>A classifier of pictures into {0} classes ({1}), a network of {2} parameters, trained and exported by Neocog.

| | layer | output | parameters |
|---|---|---|---|
{3}</source>
      <translation>把图片分为 {0} 类（{1}）的分类器，网络有 {2} 个参数，由 Neocog 训练并导出。

| | 层 | 输出 | 参数 |
|---|---|---|---|
{3}</translation>
    </message>
    <message>
      <source>A detector must find signs at least up to twice the smallest, which half the picture shows again; {0} is less than 2 × {1} pixels.</source>
      <translation>检测器至少要能找到最小字符两倍大的字符，缩小一半的图片会再次显示它；{0} 小于 2 × {1} 像素。</translation>
    </message>
    <message>
      <source>A detector reads grey pictures, of one channel; this one reads {0}. Train it with an input of one channel.</source>
      <translation>检测器读入单通道的灰度图片；这一个读入 {0}。请用单通道输入训练它。</translation>
    </message>
    <message>
      <source>A detector's cells must be square and cover the picture; {0} × {1} cells don't cover {2} × {3} pixels. Use convolutions that keep the size but for their stride, and sides that the strides divide.</source>
      <translation>检测器的格子必须是正方形并覆盖整张图片；{0} × {1} 个格子盖不住 {2} × {3} 像素。请使用除步幅外不改变大小的卷积，以及能被步幅整除的边长。</translation>
    </message>
    <message>
      <source>A detector's network must end in maps: objectness, four of the box and at least one of a class, {0} or more. This one ends in {1}. Leave Flatten and Dense out; end in a convolution.</source>
      <translation>检测器的网络必须以特征图结尾：目标性一张、边框四张、类别至少一张，共 {0} 张以上。这个网络以 {1} 结尾。请去掉 Flatten 和 Dense，以卷积结尾。</translation>
    </message>
    <message>
      <source>A detector's pictures can't be moved away from their boxes ({0}). Leave these at 0; scenes vary in place, size and slant by themselves.</source>
      <translation>检测器的图片不能从边框上移开（{0}）。请让它们保持 0；场景本身就有位置、大小和倾斜的变化。</translation>
    </message>
    <message>
      <source>A detector's recipe also needs {0}; a classifier's has none.</source>
      <translation>检测器的配方还需要 {0}；分类器的配方没有。</translation>
    </message>
    <message>
      <source>A digit's size must be 8 … 1024 pixels, not {0}.</source>
      <translation>数字的大小必须为 8 … 1024 像素，而不是 {0}。</translation>
    </message>
    <message>
      <source>A drawn schedule needs a place and a share for each of 1 to {0} points; there are {1} places and {2} shares. Give as many of each.</source>
      <translation>手绘调度的 1 到 {0} 个点各需要一个位置和一个比例；现在有 {1} 个位置和 {2} 个比例。请给出同样多。</translation>
    </message>
    <message>
      <source>A filter's strongest pictures need a set to search; this one is empty.</source>
      <translation>寻找卷积核最强的图片需要一个数据集；这一个是空的。</translation>
    </message>
    <message>
      <source>A kept drawing needs a label. Choose what it shows.</source>
      <translation>保存的画需要标签。请选择它画的是什么。</translation>
    </message>
    <message>
      <source>A loss surface has 1 to {0} points; {1} × {2} came. Use a coarser grid.</source>
      <translation>损失曲面有 1 到 {0} 个点；收到 {1} × {2}。请用较粗的网格。</translation>
    </message>
    <message>
      <source>A network for drawn ink needs square grey pictures; this one takes {0}. Train it with the input path 'photo'.</source>
      <translation>识别手绘墨迹的网络需要正方形的灰度图片；这一个的输入为 {0}。请用输入方式 'photo' 训练它。</translation>
    </message>
    <message>
      <source>A network learns to tell at least two classes apart. Add a class.</source>
      <translation>网络至少要学会区分两个类别。请添加一个类别。</translation>
    </message>
    <message>
      <source>A network may have {0} layers, inside each other {1} deep; this one has more. Use fewer layers, or fewer layers inside others.</source>
      <translation>网络最多有 {0} 层，嵌套最多 {1} 级；这个网络超出了。请减少层数，或减少层中的层。</translation>
    </message>
    <message>
      <source>A network must end in a vector of at least 2 classes; this one ends in {0}. Put Flatten and Dense at the end.</source>
      <translation>网络必须以至少 2 个类别的向量结尾；这个网络以 {0} 结尾。请在末尾放 Flatten 和 Dense。</translation>
    </message>
    <message>
      <source>A network needs pictures of 1 to {0} pixels; not {1}.</source>
      <translation>网络需要 1 到 {0} 像素的图片；而不是 {1}。</translation>
    </message>
    <message>
      <source>A picture is saved as .svg or .png; not as {0}. Change its name.</source>
      <translation>图片保存为 .svg 或 .png；不能是 {0}。请改名。</translation>
    </message>
    <message>
      <source>A plane through weights takes weights of its own network; these have other paths. Choose a checkpoint of the same run.</source>
      <translation>穿过权重的平面要用同一网络的权重；这些权重的路径不同。请选择同一次运行的检查点。</translation>
    </message>
    <message>
      <source>A race has {0} to {1} recipes; there are {2}. Choose others.</source>
      <translation>竞赛需要 {0} 到 {1} 个配方；现在有 {2} 个。请另行选择。</translation>
    </message>
    <message>
      <source>A range test needs at least 10 steps from a lowest rate above 0 to a higher one; it got {0} steps from {1} to {2}. 100 steps from 1e-6 to 10 are usual.</source>
      <translation>学习率范围测试至少需要 10 步，从大于 0 的最低学习率到更高的学习率；收到 {0} 步，从 {1} 到 {2}。常用 100 步，从 1e-6 到 10。</translation>
    </message>
    <message>
      <source>A scene's seed must be 0 or more; it is {0}.</source>
      <translation>场景的种子必须不小于 0；现在是 {0}。</translation>
    </message>
    <message>
      <source>A scene's sides must be {0} … {1} pixels; asked for are {2} × {3}.</source>
      <translation>场景的边长必须为 {0} … {1} 像素；要求的是 {2} × {3}。</translation>
    </message>
    <message>
      <source>A scene's smallest digit ({0} pixels) is above its largest ({1} pixels). Exchange them.</source>
      <translation>场景中最小的数字（{0} 像素）大于最大的数字（{1} 像素）。请对调。</translation>
    </message>
    <message>
      <source>A scene's style needs at least one paper and one pen; name some.</source>
      <translation>场景的样式至少需要一种纸和一种笔；请指定。</translation>
    </message>
    <message>
      <source>A second optimizer that takes over during the run: Adam first, then finely tuned SGD.</source>
      <translation>在运行中途接手的第二个优化器：先 Adam，再精细调节的 SGD。</translation>
    </message>
    <message>
      <source>A seed has {0} scenes; asked for are {1} … {2}.</source>
      <translation>一个种子有 {0} 个场景；要求的是 {1} … {2}。</translation>
    </message>
    <message>
      <source>A setting is a path, = and a value, such as optimizer.beta1=0.8; not {0}.</source>
      <translation>设置由路径、= 和值组成，例如 optimizer.beta1=0.8；而不是 {0}。</translation>
    </message>
    <message>
      <source>A trace back through {0} needs the gradient at its output, of the shape {1}; the one given has {2}.</source>
      <translation>反向跟踪 {0} 需要其输出处的梯度，形状为 {1}；给出的是 {2}。</translation>
    </message>
    <message>
      <source>A trace of {0} on {1} numbers would have {2} steps; the most is {3}. Use a smaller picture or fewer filters.</source>
      <translation>对 {1} 个数跟踪 {0} 需要 {2} 步；最多 {3} 步。请用更小的图片或更少的卷积核。</translation>
    </message>
    <message>
      <source>A validation fraction of {0} leaves none of {1} pictures to train on. Use a smaller fraction or more pictures.</source>
      <translation>验证比例 {0} 使 {1} 张图片中没有可用于训练的。请减小比例或增加图片。</translation>
    </message>
    <message>
      <source>A validation share of {0} of {1} pictures is none at all. Use a larger share or more pictures.</source>
      <translation>{1} 张图片的验证比例 {0} 一张也得不到。请增大比例或增加图片。</translation>
    </message>
    <message>
      <source>A {0} can't be called {1}: such a folder is read as a part of a set. Choose another name.</source>
      <translation>{0}不能叫 {1}：这样的文件夹会被读作数据集的一部分。请选择别的名称。</translation>
    </message>
    <message>
      <source>AMSGrad</source>
      <translation>AMSGrad</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>启用</translation>
    </message>
    <message>
      <source>Adadelta</source>
      <translation>Adadelta</translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>Adam that divides by the largest size its gradients ever had, so that no step grows again.</source>
      <translation>除以梯度历来最大值的 Adam，使步长不会再变大。</translation>
    </message>
    <message>
      <source>Adam that shrinks the weights beside its step, not through the gradient it rescales.</source>
      <translation>在步长之外直接收缩权重的 AdamW，而不经过它所缩放的梯度。</translation>
    </message>
    <message>
      <source>Adam with Nesterov's look ahead: today's gradient counts at once, and momentum warms up.</source>
      <translation>带 Nesterov 前瞻的 Adam：当前梯度立即起作用，动量逐渐升高。</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Add to what the layers give what came into them: y = body(x) + projection(x).</source>
      <translation>把输入加到各层的输出上：y = body(x) + projection(x)。</translation>
    </message>
    <message>
      <source>AlexNet, small</source>
      <translation>小型 AlexNet</translation>
    </message>
    <message>
      <source>All layers are frozen, so there is nothing to learn. Leave one free.</source>
      <translation>所有层都冻结了，因此没有可学习的。请放开一层。</translation>
    </message>
    <message>
      <source>Alpaydin &amp; Kaynak 1998, UCI Machine Learning Repository, by way of scikit-learn</source>
      <translation>Alpaydin &amp; Kaynak 1998，UCI 机器学习库，经由 scikit-learn</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Alpha</translation>
    </message>
    <message>
      <source>An ONNX file's name ends in .onnx; {0} doesn't. Rename it.</source>
      <translation>ONNX 文件的名称以 .onnx 结尾；{0} 不是。请改名。</translation>
    </message>
    <message>
      <source>An embedding needs at least 2 pictures; {0} came. Use more.</source>
      <translation>嵌入至少需要 2 张图片；收到 {0} 张。请多用一些。</translation>
    </message>
    <message>
      <source>Ask that the true class's score lead every other by a margin, and for no more than that.</source>
      <translation>要求真实类别的得分领先其他每个类别一个间隔，到此为止。</translation>
    </message>
    <message>
      <source>At least 1 picture must be left to train on, not {0}. Use 1000.</source>
      <translation>至少要留下 1 张图片用于训练，而不是 {0}。请用 1000。</translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>类别均衡</translation>
    </message>
    <message>
      <source>Balanced classes need CrossEntropy or Focal, which have class weights; {0} has none.</source>
      <translation>类别均衡需要带类别权重的 CrossEntropy 或 Focal；{0} 没有。</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>BatchNorm needs vectors (features,) or pictures (channels, height, width); what comes in has the shape {0}. Put it where vectors or pictures pass.</source>
      <translation>BatchNorm 需要向量（特征）或图片（通道、高、宽）；输入的形状是 {0}。请放在向量或图片经过的地方。</translation>
    </message>
    <message>
      <source>Beta</source>
      <translation>Beta</translation>
    </message>
    <message>
      <source>Beta1</source>
      <translation>Beta1</translation>
    </message>
    <message>
      <source>Beta2</source>
      <translation>Beta2</translation>
    </message>
    <message>
      <source>Bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Binary cross entropy</source>
      <translation>二元交叉熵</translation>
    </message>
    <message>
      <source>Blur</source>
      <translation>模糊</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>下边</translation>
    </message>
    <message>
      <source>Bound the gradient: its length over all weights, each of its numbers, or both; 0 is off.</source>
      <translation>限制梯度：所有权重的总长度、其中的每个数，或两者；0 为关闭。</translation>
    </message>
    <message>
      <source>Box</source>
      <translation>边框权重</translation>
    </message>
    <message>
      <source>Branches</source>
      <translation>分支</translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation>亮度</translation>
    </message>
    <message>
      <source>Bring each channel to mean 0 and variance 1 over the batch, then scale and shift it.</source>
      <translation>在批次上把每个通道变为均值 0、方差 1，再缩放和平移。</translation>
    </message>
    <message>
      <source>Bring each group of channels of a picture to mean 0 and variance 1, then scale and shift.</source>
      <translation>把图片的每组通道变为均值 0、方差 1，再缩放和平移。</translation>
    </message>
    <message>
      <source>Bring each picture or vector to mean 0 and variance 1, then scale and shift every number.</source>
      <translation>把每张图片或每个向量变为均值 0、方差 1，再逐个数缩放和平移。</translation>
    </message>
    <message>
      <source>CC BY 4.0</source>
      <translation>CC BY 4.0</translation>
    </message>
    <message>
      <source>CC BY-SA 3.0</source>
      <translation>CC BY-SA 3.0</translation>
    </message>
    <message>
      <source>CIFAR-10</source>
      <translation>CIFAR-10</translation>
    </message>
    <message>
      <source>CIFAR-10, a fifth from JPEG</source>
      <translation>CIFAR-10，五分之一，来自 JPEG</translation>
    </message>
    <message>
      <source>Centred</source>
      <translation>中心化</translation>
    </message>
    <message>
      <source>Checkpoint seconds</source>
      <translation>检查点秒数</translation>
    </message>
    <message>
      <source>Class weights</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Clipping</source>
      <translation>裁剪</translation>
    </message>
    <message>
      <source>Concat joins branches that differ in channels only; these give {0}. Use the same stride and padding='same' in each.</source>
      <translation>Concat 拼接的分支只能在通道数上不同；这些分支输出 {0}。请在每个分支使用相同的步幅和 padding='same'。</translation>
    </message>
    <message>
      <source>Concat needs at least one branch; it has none. Add layers to it.</source>
      <translation>Concat 至少需要一个分支；它一个也没有。请给它添加层。</translation>
    </message>
    <message>
      <source>Connect every input to every unit: y = x · kernel + bias.</source>
      <translation>把每个输入连到每个单元：y = x · kernel + bias。</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>恒定</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>对比度</translation>
    </message>
    <message>
      <source>Contrastive divergence for each hidden layer in turn, before training; labels are not used.</source>
      <translation>训练之前依次对每个隐藏层做对比散度；不用标签。</translation>
    </message>
    <message>
      <source>Conv2D(groups={0}) needs channels and filters that {0} divides; here are {1} channels and {2} filters. Use groups=1, or groups={1} and a multiple of {1} filters (depthwise).</source>
      <translation>Conv2D(groups={0}) 的通道数和卷积核数必须能被 {0} 整除；这里是 {1} 个通道和 {2} 个卷积核。请用 groups=1，或 groups={1} 且卷积核数为 {1} 的倍数（深度可分离）。</translation>
    </message>
    <message>
      <source>ConvTranspose2D(groups={0}) needs channels and filters that {0} divides; here are {1} channels and {2} filters. Use groups=1, or a number that divides both.</source>
      <translation>ConvTranspose2D(groups={0}) 的通道数和卷积核数必须能被 {0} 整除；这里是 {1} 个通道和 {2} 个卷积核。请用 groups=1，或能整除两者的数。</translation>
    </message>
    <message>
      <source>ConvTranspose2D(output_padding={0}) needs a stride above it; the stride is {1}. Use output_padding=0, or a larger stride.</source>
      <translation>ConvTranspose2D(output_padding={0}) 的步幅必须大于它；现在步幅是 {1}。请用 output_padding=0，或更大的步幅。</translation>
    </message>
    <message>
      <source>Cooldown</source>
      <translation>冷却期</translation>
    </message>
    <message>
      <source>Copy the set again from where it came from.</source>
      <translation>请从来源处重新复制这个数据集。</translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation>余弦退火</translation>
    </message>
    <message>
      <source>Count include pad</source>
      <translation>计入填充</translation>
    </message>
    <message>
      <source>Cross entropy</source>
      <translation>交叉熵</translation>
    </message>
    <message>
      <source>Cross-entropy that counts sure and right pictures little: -(1 - p)^gamma · log p, p of label.</source>
      <translation>把有把握且正确的图片看轻的交叉熵：-(1 - p)^gamma · log p，p 为标签的概率。</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data, network and every choice of training; the same recipe gives the same weights.</source>
      <translation>数据、网络和训练的每个选择；同样的配方给出同样的权重。</translation>
    </message>
    <message>
      <source>Decay</source>
      <translation>衰减</translation>
    </message>
    <message>
      <source>Decoupled</source>
      <translation>解耦</translation>
    </message>
    <message>
      <source>Delta</source>
      <translation>Delta</translation>
    </message>
    <message>
      <source>Dense needs vectors; what comes in has the shape {0}. Put Flatten before it.</source>
      <translation>Dense 需要向量；输入的形状是 {0}。请在它之前放 Flatten。</translation>
    </message>
    <message>
      <source>Detection</source>
      <translation>检测损失</translation>
    </message>
    <message>
      <source>Digits are printed for labels 0 … 9, one a picture.</source>
      <translation>印刷数字的标签为 0 … 9，每张图片一个。</translation>
    </message>
    <message>
      <source>Dilation</source>
      <translation>空洞率</translation>
    </message>
    <message>
      <source>Divide each number by how active its neighbouring channels are at the same position.</source>
      <translation>每个数除以同一位置相邻通道的活跃程度。</translation>
    </message>
    <message>
      <source>Divide each weight's step by the size of all its gradients so far; rare ones step far.</source>
      <translation>每个权重的步长除以它迄今所有梯度的大小；稀少的走得远。</translation>
    </message>
    <message>
      <source>Divide each weight's step by the size of its recent gradients.</source>
      <translation>每个权重的步长除以它近期梯度的大小。</translation>
    </message>
    <message>
      <source>Drawn</source>
      <translation>手绘</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>Elastic</source>
      <translation>弹性形变</translation>
    </message>
    <message>
      <source>Elastic smoothness</source>
      <translation>弹性平滑度</translation>
    </message>
    <message>
      <source>End divisor</source>
      <translation>结束除数</translation>
    </message>
    <message>
      <source>End training once that many epochs in a row brought nothing better; 0 never does.</source>
      <translation>连续这么多轮没有更好就结束训练；0 表示从不。</translation>
    </message>
    <message>
      <source>Enlarge each channel `scale` times: by repeating pixels, or bilinearly between them.</source>
      <translation>把每个通道放大 `scale` 倍：重复像素，或在像素间双线性插值。</translation>
    </message>
    <message>
      <source>Enlarge each channel scale times: by repeating pixels, or bilinearly between them.</source>
      <translation>把每个通道放大 scale 倍：重复像素，或在像素间双线性插值。</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation>Epsilon</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>擦除</translation>
    </message>
    <message>
      <source>Evaluation needs pictures, and this data set's test part is empty.</source>
      <translation>评估需要图片，而这个数据集的测试部分是空的。</translation>
    </message>
    <message>
      <source>Every</source>
      <translation>间隔轮数</translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation>指数衰减</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>Fall along half a cosine from the learning rate to zero at the run's end.</source>
      <translation>沿半个余弦从学习率降到运行结束时的零。</translation>
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation>Fashion-MNIST</translation>
    </message>
    <message>
      <source>Feed each layer's output to the next: y = f_n(… f_1(f_0(x))).</source>
      <translation>把每层的输出送入下一层：y = f_n(… f_1(f_0(x)))。</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>卷积核数</translation>
    </message>
    <message>
      <source>Finding signs needs a model of grey, square, drawn signs; this one reads {0} × {1} × {2} ({3}). Open a digits model.</source>
      <translation>寻找字符需要读入灰度、正方形、手绘字符的模型；这一个读入 {0} × {1} × {2}（{3}）。请打开数字模型。</translation>
    </message>
    <message>
      <source>Flip</source>
      <translation>翻转</translation>
    </message>
    <message>
      <source>Focal</source>
      <translation>Focal 损失</translation>
    </message>
    <message>
      <source>Frozen</source>
      <translation>冻结</translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation>Gamma</translation>
    </message>
    <message>
      <source>Get it with `neocog data get {0}` ({1} MB), or put {2}</source>
      <translation>用 `neocog data get {0}` 获取（{1} MB），或把 {2}</translation>
    </message>
    <message>
      <source>Give x to every branch and join what they give along axis 1 (channels or features).</source>
      <translation>把 x 送入每个分支，再沿轴 1（通道或特征）拼接它们的输出。</translation>
    </message>
    <message>
      <source>Go from control point to control point in the same proportion every step.</source>
      <translation>从一个控制点到下一个控制点，每步按相同的比例变化。</translation>
    </message>
    <message>
      <source>Grad-CAM needs a layer whose output is a picture; layer {0} is not one. Those that are: {1}.</source>
      <translation>Grad-CAM 需要输出为图片的层；第 {0} 层不是。可用的有：{1}。</translation>
    </message>
    <message>
      <source>Grad-CAM needs a layer whose output is a picture; this network has none. Use a network with a convolution, or look at the input gradient.</source>
      <translation>Grad-CAM 需要输出为图片的层；这个网络没有。请使用含卷积的网络，或看输入梯度。</translation>
    </message>
    <message>
      <source>Gradient clipping</source>
      <translation>梯度裁剪</translation>
    </message>
    <message>
      <source>GroupNorm(groups={0}) needs channels that {0} divides; here are {1}. Use a number of groups that divides {1}.</source>
      <translation>GroupNorm(groups={0}) 的通道数必须能被 {0} 整除；这里是 {1}。请用能整除 {1} 的组数。</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>分组数</translation>
    </message>
    <message>
      <source>Hinge</source>
      <translation>合页损失</translation>
    </message>
    <message>
      <source>Histograms</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>How often the layers are measured, and on how many training pictures the area is.</source>
      <translation>多久测量一次各层，以及用多少训练图片测量曲线下面积。</translation>
    </message>
    <message>
      <source>How surprised sigmoid(outputs) is, asking of every class alone whether it is this one.</source>
      <translation>sigmoid(输出) 有多惊讶，对每个类别单独问是不是它。</translation>
    </message>
    <message>
      <source>How surprised softmax(outputs) is by the true class, in nats: -log p[label].</source>
      <translation>softmax(输出) 对真实类别有多惊讶，单位奈特：-log p[label]。</translation>
    </message>
    <message>
      <source>Huber</source>
      <translation>Huber 损失</translation>
    </message>
    <message>
      <source>Improvement</source>
      <translation>改善幅度</translation>
    </message>
    <message>
      <source>Initial</source>
      <translation>初始值</translation>
    </message>
    <message>
      <source>Initializer</source>
      <translation>初始化</translation>
    </message>
    <message>
      <source>Input `picture`: {0}.

Output `probabilities`: float32 (N, classes), {1}.</source>
      <translation>输入 `picture`：{0}。

输出 `probabilities`：float32 (N, classes)，{1}。</translation>
    </message>
    <message>
      <source>K</source>
      <translation>K</translation>
    </message>
    <message>
      <source>Keep kernels small: L2 shrinks each in proportion, L1 by the same amount, down to zero.</source>
      <translation>让卷积核保持小：L2 按比例收缩，L1 等量收缩，直到零。</translation>
    </message>
    <message>
      <source>Keep one number a channel: the mean of all its pixels.</source>
      <translation>每个通道保留一个数：所有像素的均值。</translation>
    </message>
    <message>
      <source>Keep the largest value of each window.</source>
      <translation>保留每个窗口中的最大值。</translation>
    </message>
    <message>
      <source>Keep the mean of each window.</source>
      <translation>保留每个窗口的均值。</translation>
    </message>
    <message>
      <source>Krizhevsky 2009, University of Toronto</source>
      <translation>Krizhevsky 2009, University of Toronto</translation>
    </message>
    <message>
      <source>Krizhevsky 2009, University of Toronto, by way of JPEG copies</source>
      <translation>Krizhevsky 2009, University of Toronto，经由 JPEG 副本</translation>
    </message>
    <message>
      <source>L1</source>
      <translation>L1</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>Label smoothing</source>
      <translation>标签平滑</translation>
    </message>
    <message>
      <source>Layer {0}: {1}</source>
      <translation>第 {0} 层：{1}</translation>
    </message>
    <message>
      <source>Layer {0}: {1} would give {2} numbers for one picture; the most that Neocog computes is {3}. Use smaller pictures, fewer filters, or a stride.</source>
      <translation>第 {0} 层：{1} 会为一张图片输出 {2} 个数；Neocog 最多计算 {3} 个。请用更小的图片、更少的卷积核或更大的步幅。</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>LeCun, Bottou, Bengio &amp; Haffner 1998, section II.B, without its RBF units</source>
      <translation>LeCun, Bottou, Bengio &amp; Haffner 1998，第 II.B 节，不含其 RBF 单元</translation>
    </message>
    <message>
      <source>LeCun, Cortes &amp; Burges 1998</source>
      <translation>LeCun, Cortes &amp; Burges 1998</translation>
    </message>
    <message>
      <source>LeNet</source>
      <translation>LeNet</translation>
    </message>
    <message>
      <source>LeNet-5 (1998)</source>
      <translation>LeNet-5 (1998)</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>左边</translation>
    </message>
    <message>
      <source>Let the learning rate fall by the same factor every epoch, a little at every step.</source>
      <translation>学习率每轮按相同系数下降，每一步降一点。</translation>
    </message>
    <message>
      <source>Limit</source>
      <translation>数量上限</translation>
    </message>
    <message>
      <source>Lion</source>
      <translation>Lion</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>MIT</source>
      <translation>MIT</translation>
    </message>
    <message>
      <source>MIT; the typefaces under their own open licences</source>
      <translation>MIT；字体采用各自的开放许可证</translation>
    </message>
    <message>
      <source>MLPerf Tiny (Banbury et al. 2021), image classification; after He, Zhang, Ren &amp; Sun 2016</source>
      <translation>MLPerf Tiny（Banbury et al. 2021），图像分类；仿 He, Zhang, Ren &amp; Sun 2016</translation>
    </message>
    <message>
      <source>MNIST</source>
      <translation>MNIST</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>间隔</translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>Milestones</source>
      <translation>里程碑</translation>
    </message>
    <message>
      <source>MobileNet, small</source>
      <translation>小型 MobileNet</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>Momentum decay</source>
      <translation>动量衰减</translation>
    </message>
    <message>
      <source>Momentum that asks for the gradient where it is about to be, and so brakes before the bend.</source>
      <translation>在即将到达之处求梯度的动量法，因此在转弯前就会刹车。</translation>
    </message>
    <message>
      <source>Momentum whose step each weight scales by the size of its own recent gradients.</source>
      <translation>每个权重按自己近期梯度大小缩放步长的动量法。</translation>
    </message>
    <message>
      <source>Monitoring</source>
      <translation>监测</translation>
    </message>
    <message>
      <source>Multi step</source>
      <translation>多级阶梯</translation>
    </message>
    <message>
      <source>Multilayer perceptron</source>
      <translation>多层感知机</translation>
    </message>
    <message>
      <source>Multiply the learning rate by a factor at each of some epochs, the milestones.</source>
      <translation>在某些轮（里程碑）上，学习率各乘以一个系数。</translation>
    </message>
    <message>
      <source>Multiply the learning rate by a factor every so many epochs.</source>
      <translation>每过若干轮，学习率乘以一个系数。</translation>
    </message>
    <message>
      <source>Multiply the learning rate by a factor whenever a watched value stops getting better.</source>
      <translation>监视的值不再变好时，学习率乘以一个系数。</translation>
    </message>
    <message>
      <source>NAdam</source>
      <translation>NAdam</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Neocog's own</source>
      <translation>Neocog 自有</translation>
    </message>
    <message>
      <source>Neocog's own, from the outlines of open typefaces</source>
      <translation>Neocog 自有，取自开放字体的轮廓</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>No folder can be called {0} everywhere. Choose another name.</source>
      <translation>并非所有系统都允许文件夹叫 {0}。请选择别的名称。</translation>
    </message>
    <message>
      <source>No ink stands out in this picture, so there is nothing to centre. Draw with more contrast, or make a set of photos instead.</source>
      <translation>这张图片上看不出墨迹，因此没有可居中的内容。请画得更分明，或改做照片数据集。</translation>
    </message>
    <message>
      <source>No test pictures of {0} (channels, height, width) are here to prove the export on; tried {1}. Put the model's data set in place.</source>
      <translation>这里没有 {0}（通道、高、宽）的测试图片来验证导出；试过 {1}。请把模型的数据集放好。</translation>
    </message>
    <message>
      <source>No trained detector ships with this version. Train one with `neocog train` from {0}, and name it with --model.</source>
      <translation>这个版本没有附带训练好的检测器。请用 `neocog train` 由 {0} 训练一个，再用 --model 指定。</translation>
    </message>
    <message>
      <source>No weights of {0} fit this network: their paths or shapes are others. Choose a model of a network that begins like this one.</source>
      <translation>{0} 的权重都不适合这个网络：路径或形状不同。请选择开头与此相同的网络的模型。</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Noise is laid on pictures of whole grey levels (uint8); these are {0}. Give the pictures as they were before normalisation.</source>
      <translation>噪声只能加在整数灰度（uint8）的图片上；这些是 {0}。请给出归一化之前的图片。</translation>
    </message>
    <message>
      <source>None were stored with the model.</source>
      <translation>模型中没有保存。</translation>
    </message>
    <message>
      <source>Norm</source>
      <translation>范数</translation>
    </message>
    <message>
      <source>Not known: the model file names no training data.</source>
      <translation>未知：模型文件没有写明训练数据。</translation>
    </message>
    <message>
      <source>Nothing can be written to {0} ({1}). Choose another folder.</source>
      <translation>{0} 中什么都无法写入（{1}）。请选择别的文件夹。</translation>
    </message>
    <message>
      <source>Nothing is called {0}. Check the pattern, or name a folder.</source>
      <translation>没有名为 {0} 的文件。请检查通配符，或指定文件夹。</translation>
    </message>
    <message>
      <source>Nothing was exported. {0}</source>
      <translation>什么也没有导出。{0}</translation>
    </message>
    <message>
      <source>ONNX Runtime can't {0}: {1}</source>
      <translation>ONNX Runtime 无法{0}：{1}</translation>
    </message>
    <message>
      <source>One cycle</source>
      <translation>单周期</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Output padding</source>
      <translation>输出填充</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Pass what is positive, bend the rest to -alpha: y = x where x &gt; 0, else alpha · (e^x - 1).</source>
      <translation>正的通过，其余弯向 -alpha：x &gt; 0 时 y = x，否则 alpha · (e^x - 1)。</translation>
    </message>
    <message>
      <source>Pass what is positive, scale the rest by a weight: y = x where x &gt; 0, else slope_c · x.</source>
      <translation>正的通过，其余乘以可学习的权重：x &gt; 0 时 y = x，否则 slope_c · x。</translation>
    </message>
    <message>
      <source>Pass what is positive, stop the rest: y = max(x, 0).</source>
      <translation>正的通过，其余截断：y = max(x, 0)。</translation>
    </message>
    <message>
      <source>Pass what is positive, weaken the rest: y = x where x &gt; 0, else slope · x.</source>
      <translation>正的通过，其余减弱：x &gt; 0 时 y = x，否则 slope · x。</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心值</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>幂次</translation>
    </message>
    <message>
      <source>Pre-training gives hidden layers a bias; layer {0} (Dense) has none. Give it one, or leave pre-training out (epochs 0).</source>
      <translation>预训练给隐藏层加偏置；第 {0} 层（Dense）没有偏置。请加上，或不用预训练（轮数 0）。</translation>
    </message>
    <message>
      <source>Pre-training needs a network of Flatten, then Dense and Sigmoid in turn, then a last Dense; layer {0} is {1} where {2} should be. {3}</source>
      <translation>预训练需要由 Flatten、交替的 Dense 与 Sigmoid、最后的 Dense 组成的网络；第 {0} 层是 {1}，而应为 {2}。{3}</translation>
    </message>
    <message>
      <source>Pre-training needs at least one hidden layer, Dense and Sigmoid, before the last Dense; this network has none. {0}</source>
      <translation>预训练在最后的 Dense 之前至少需要一个隐藏层（Dense 和 Sigmoid）；这个网络没有。{0}</translation>
    </message>
    <message>
      <source>Pre-training of layer {0} grew beyond all numbers with a learning rate of {1}. Use a smaller one.</source>
      <translation>第 {0} 层的预训练在学习率 {1} 下发散。请用更小的学习率。</translation>
    </message>
    <message>
      <source>Pre-training would replace the weights that the run starts from. Leave pretraining or start out.</source>
      <translation>预训练会替换运行起始的权重。请去掉预训练或起始权重。</translation>
    </message>
    <message>
      <source>Preprocessing needs finite means and deviations above zero.</source>
      <translation>预处理需要有限的均值和大于零的标准差。</translation>
    </message>
    <message>
      <source>Preprocessing needs one mean and one deviation for each channel.</source>
      <translation>预处理需要每个通道各一个均值和一个标准差。</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>预设</translation>
    </message>
    <message>
      <source>Pretraining</source>
      <translation>预训练</translation>
    </message>
    <message>
      <source>Printed digits</source>
      <translation>印刷数字</translation>
    </message>
    <message>
      <source>Projection</source>
      <translation>投影</translation>
    </message>
    <message>
      <source>Put {0}</source>
      <translation>请把 {0}</translation>
    </message>
    <message>
      <source>Qt needs libraries that this system lacks. Install them with
    sudo apt-get install {0}
(Debian and Ubuntu; elsewhere the packages of the same libraries).</source>
      <translation>Qt 需要系统缺少的库。请安装：
    sudo apt-get install {0}
（Debian 和 Ubuntu；其他系统请安装相应的软件包）。</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>Random changes that keep a picture's meaning; each field is a limit, 0 switches it off.</source>
      <translation>不改变图片含义的随机变化；每个字段是一个上限，0 为关闭。</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>配方</translation>
    </message>
    <message>
      <source>Reduce on plateau</source>
      <translation>平台期降低</translation>
    </message>
    <message>
      <source>Remove {0} and get it anew with `neocog data get {1}`.</source>
      <translation>请移除 {0}，再用 `neocog data get {1}` 重新获取。</translation>
    </message>
    <message>
      <source>ResNet-8</source>
      <translation>ResNet-8</translation>
    </message>
    <message>
      <source>Residual adds what its layers give, {0}, to what passes beside them, {1}: both must have one shape. {2}, such as a Conv2D of size 1 with the filters and the stride of the layers.</source>
      <translation>Residual 把各层的输出 {0} 与旁路传来的 {1} 相加：两者形状必须相同。{2}，例如大小为 1、卷积核数和步幅与各层一致的 Conv2D。</translation>
    </message>
    <message>
      <source>Restore best</source>
      <translation>恢复最佳</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>右边</translation>
    </message>
    <message>
      <source>Rise</source>
      <translation>上升比例</translation>
    </message>
    <message>
      <source>Rise along half a cosine to the learning rate, then fall along another to almost nothing.</source>
      <translation>沿半个余弦升到学习率，再沿另半个降到几乎为零。</translation>
    </message>
    <message>
      <source>Rise in a line from a small learning rate to the schedule's first, which then begins.</source>
      <translation>从很小的学习率直线升到调度的最初学习率，然后调度开始。</translation>
    </message>
    <message>
      <source>Roll on in the direction of past gradients: v ← momentum · v + g, p ← p - lr · v.</source>
      <translation>沿过去梯度的方向继续滚动：v ← momentum · v + g，p ← p - lr · v。</translation>
    </message>
    <message>
      <source>Rotation</source>
      <translation>旋转</translation>
    </message>
    <message>
      <source>Round off the rectifier's corner: y = ln(1 + e^(beta · x)) / beta.</source>
      <translation>把整流函数的拐角变圆：y = ln(1 + e^(beta · x)) / beta。</translation>
    </message>
    <message>
      <source>Rumelhart, Hinton &amp; Williams 1986</source>
      <translation>Rumelhart, Hinton &amp; Williams 1986</translation>
    </message>
    <message>
      <source>Run {0} is being trained by another process. Wait or stop it.</source>
      <translation>运行 {0} 正由另一个进程训练。请等待或停止它。</translation>
    </message>
    <message>
      <source>Run {0} is being trained. Stop it, then delete it.</source>
      <translation>运行 {0} 正在训练。请先停止，再删除。</translation>
    </message>
    <message>
      <source>Run {0} is finished: all its epochs are done. Begin a new one.</source>
      <translation>运行 {0} 已完成：所有轮都做完了。请开始新的运行。</translation>
    </message>
    <message>
      <source>Runs are exported as .csv or .json; {0} is neither. Give such a name.</source>
      <translation>运行可导出为 .csv 或 .json；{0} 都不是。请给出这样的名称。</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>缩放系数</translation>
    </message>
    <message>
      <source>Scale each weight's gradient by the size of its recent steps over that of its gradients.</source>
      <translation>每个权重的梯度按近期步长与近期梯度大小之比缩放。</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>场景</translation>
    </message>
    <message>
      <source>Scenes show {0} digits; the network tells {1} classes apart. Give its last layer {2} filters.</source>
      <translation>场景中有 {0} 种数字；网络区分 {1} 个类别。请给最后一层 {2} 个卷积核。</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>各点比例</translation>
    </message>
    <message>
      <source>Shear</source>
      <translation>错切</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>平移</translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Slide `filters` kernels over the picture; each position is one weighted sum.</source>
      <translation>让 `filters` 个卷积核在图片上滑动；每个位置是一个加权和。</translation>
    </message>
    <message>
      <source>Slide filters kernels over the picture; each position is one weighted sum.</source>
      <translation>让 filters 个卷积核在图片上滑动；每个位置是一个加权和。</translation>
    </message>
    <message>
      <source>Slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>Smallest</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Sparing</source>
      <translation>宽容重叠</translation>
    </message>
    <message>
      <source>Squared error for small errors, absolute for large ones, so that no outlier rules the mean.</source>
      <translation>小误差取平方，大误差取绝对值，使离群值不会左右均值。</translation>
    </message>
    <message>
      <source>Squash to (-1, 1), centred on zero: y = tanh(x).</source>
      <translation>压缩到 (-1, 1)，以零为中心：y = tanh(x)。</translation>
    </message>
    <message>
      <source>Squash to (0, 1): y = 1 / (1 + e^-x), written through tanh so that nothing overflows.</source>
      <translation>压缩到 (0, 1)：y = 1 / (1 + e^-x)，用 tanh 计算，不会溢出。</translation>
    </message>
    <message>
      <source>Squash to [0, 1] without an exponential: y = min(max(x + 3, 0), 6) / 6.</source>
      <translation>不用指数而压缩到 [0, 1]：y = min(max(x + 3, 0), 6) / 6。</translation>
    </message>
    <message>
      <source>Stamp each pixel's kernel onto a larger picture: what a convolution's gradient does.</source>
      <translation>把每个像素的卷积核印到更大的图片上：即卷积的梯度所做的事。</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Start divisor</source>
      <translation>起始除数</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Step against the gradient: p ← p - lr · g.</source>
      <translation>逆着梯度走一步：p ← p - lr · g。</translation>
    </message>
    <message>
      <source>Step by the sign alone of gradient and momentum: every weight moves by the learning rate.</source>
      <translation>只按梯度与动量的符号走步：每个权重都移动一个学习率。</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>Stroke width</source>
      <translation>笔画粗细</translation>
    </message>
    <message>
      <source>Strokes are written for labels 0 … 9, one a picture.</source>
      <translation>手写笔画的标签为 0 … 9，每张图片一个。</translation>
    </message>
    <message>
      <source>Surround each channel with zeros, each side by its own number of pixels.</source>
      <translation>在每个通道四周补零，每边各有自己的像素数。</translation>
    </message>
    <message>
      <source>Switch</source>
      <translation>切换</translation>
    </message>
    <message>
      <source>Synthetic strokes</source>
      <translation>合成笔画</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>The ONNX file has no value 'logits' to compare. Export the model again.</source>
      <translation>ONNX 文件没有可比较的 'logits' 值。请重新导出模型。</translation>
    </message>
    <message>
      <source>The ONNX file reads {0} and tells {1} classes apart, the model {2} and {3}. Choose the file exported from this model.</source>
      <translation>ONNX 文件读入 {0}、区分 {1} 个类别，模型则是 {2} 和 {3}。请选择由这个模型导出的文件。</translation>
    </message>
    <message>
      <source>The ONNX file would have {0} bytes, and one holds at most {1}. Use fewer units or filters.</source>
      <translation>ONNX 文件将有 {0} 字节，而一个文件最多 {1} 字节。请减少单元或卷积核。</translation>
    </message>
    <message>
      <source>The built-in digits can't be read from {0} ({1}). Mend the installation with: pip install --force-reinstall scikit-learn</source>
      <translation>无法从 {0} 读取内置手写数字（{1}）。请修复安装：pip install --force-reinstall scikit-learn</translation>
    </message>
    <message>
      <source>The built-in digits need scikit-learn, which isn't installed. Install it with: pip install scikit-learn</source>
      <translation>内置手写数字需要 scikit-learn，而它没有安装。请安装：pip install scikit-learn</translation>
    </message>
    <message>
      <source>The checkpoint is damaged: the outputs it watched are {0}, not {1}. Begin a new run from the recipe.</source>
      <translation>检查点已损坏：它所监视的输出是 {0}，而不是 {1}。请按配方开始新的运行。</translation>
    </message>
    <message>
      <source>The class folder {0} holds no picture (PNG, JPEG, BMP, TIFF or WebP). Put some into it or remove it.</source>
      <translation>类别文件夹 {0} 里没有图片（PNG、JPEG、BMP、TIFF 或 WebP）。请放入一些或移除它。</translation>
    </message>
    <message>
      <source>The class folder {0} in {1} has signs in its name that can't be shown. Rename it.</source>
      <translation>{1} 中的类别文件夹 {0} 名称里有无法显示的字符。请重命名。</translation>
    </message>
    <message>
      <source>The class “{0}” has {1} of at least {2} pictures; {3} and more are usual. Draw or add some.</source>
      <translation>类别“{0}”有 {1} 张图片，至少要 {2} 张；通常有 {3} 张以上。请绘制或添加一些。</translation>
    </message>
    <message>
      <source>The data set {0} isn't here{1}. {2} Or choose one that is here ({3}).</source>
      <translation>数据集 {0} 不在这里{1}。{2} 或者选择已有的（{3}）。</translation>
    </message>
    <message>
      <source>The file is not the model's equal: {0}.</source>
      <translation>文件与模型不等价：{0}。</translation>
    </message>
    <message>
      <source>The folder of run {0} can't be used: {1}.</source>
      <translation>运行 {0} 的文件夹无法使用：{1}。</translation>
    </message>
    <message>
      <source>The folder {0} can't be made ({1}). Choose another place or free its permissions.</source>
      <translation>文件夹 {0} 无法创建（{1}）。请选择别的位置或放开权限。</translation>
    </message>
    <message>
      <source>The folder {0} can't be read ({1}). Free its permissions or choose a known data set ({2}).</source>
      <translation>文件夹 {0} 无法读取（{1}）。请放开其权限，或选择已知的数据集（{2}）。</translation>
    </message>
    <message>
      <source>The folder {0} holds no pictures. Name one that does.</source>
      <translation>文件夹 {0} 里没有图片。请指定有图片的文件夹。</translation>
    </message>
    <message>
      <source>The folder {0} holds pictures, but no folder for each class. Put the pictures of each class into a folder named like it, then import the folder around them.</source>
      <translation>文件夹 {0} 里有图片，但没有按类别分的文件夹。请把每个类别的图片放进以类别命名的文件夹，再导入它们外面的文件夹。</translation>
    </message>
    <message>
      <source>The folder {0} {1}. Put a data set there ({2}) or choose a known one ({3}).</source>
      <translation>文件夹 {0} {1}。请把数据集（{2}）放到那里，或选择已知的（{3}）。</translation>
    </message>
    <message>
      <source>The installed onnxruntime has no {0}; it has {1}. {2}.</source>
      <translation>安装的 onnxruntime 没有 {0}；它有 {1}。{2}。</translation>
    </message>
    <message>
      <source>The layer at {0} gives {1} × {2} positions; ({3}, {4}) is not one of them. Count from 0.</source>
      <translation>{0} 处的层输出 {1} × {2} 个位置；({3}, {4}) 不在其中。请从 0 数起。</translation>
    </message>
    <message>
      <source>The loss grew beyond bounds within {0} steps. Test lower rates.</source>
      <translation>损失在 {0} 步内发散。请测试更低的学习率。</translation>
    </message>
    <message>
      <source>The loss hardly fell at rates {0} ({1} to {2}), so none can be suggested. Test more steps or other rates, or let the weights begin otherwise.</source>
      <translation>在学习率 {0} 下损失几乎没有下降（{1} 到 {2}），因此无法给出建议。请测试更多步或别的学习率，或换一种权重初始化。</translation>
    </message>
    <message>
      <source>The mean squared distance between outputs and the one-hot class: Σ_k (y_k - t_k)² / classes.</source>
      <translation>输出与独热类别之间的均方距离：Σ_k (y_k - t_k)² / 类别数。</translation>
    </message>
    <message>
      <source>The model reads pictures of {0} channels; these have {1}.</source>
      <translation>模型读入 {0} 个通道的图片；这些有 {1} 个。</translation>
    </message>
    <message>
      <source>The model reads pictures of {0} × {1} pixels; these are {2}.</source>
      <translation>模型读入 {0} × {1} 像素的图片；这些是 {2}。</translation>
    </message>
    <message>
      <source>The model reads pictures of {0}; those of {1} are {2}. Choose data of the model's size.</source>
      <translation>模型读入 {0} 的图片；{1} 的图片是 {2}。请选择大小与模型一致的数据。</translation>
    </message>
    <message>
      <source>The model reads uint8 pictures of {0}; these are {1} of {2}.</source>
      <translation>模型读入 {0} 的 uint8 图片；这些是 {2} 的 {1}。</translation>
    </message>
    <message>
      <source>The model tells apart {0}; {1} holds {2}. Choose data with the model's classes.</source>
      <translation>模型区分 {0}；{1} 中有 {2}。请选择与模型类别相同的数据。</translation>
    </message>
    <message>
      <source>The model tells {0} classes apart and names {1} of them.</source>
      <translation>模型区分 {0} 个类别，却只命名了 {1} 个。</translation>
    </message>
    <message>
      <source>The model's means and its network differ in channels.</source>
      <translation>模型的均值与网络的通道数不同。</translation>
    </message>
    <message>
      <source>The name of the {0} has {1} characters; at most {2} will do.</source>
      <translation>{0}的名称有 {1} 个字符；最多 {2} 个。</translation>
    </message>
    <message>
      <source>The name {0} holds {1}, which no folder's name can hold everywhere. Use letters, digits, spaces and dashes.</source>
      <translation>名称 {0} 含有 {1}，它不能在所有系统的文件夹名中使用。请使用字母、数字、空格和短横线。</translation>
    </message>
    <message>
      <source>The network has no layer at {0}. It has {1}.</source>
      <translation>网络在 {0} 处没有层。它有 {1}。</translation>
    </message>
    <message>
      <source>The network reads pictures as an array (N, {0}); what came has the shape ({1}). Normalise the pictures first.</source>
      <translation>网络读入的图片数组为 (N, {0})；收到的形状是 ({1})。请先归一化图片。</translation>
    </message>
    <message>
      <source>The network reads pictures of {0} (channels, height, width); those of {1} are {2}. Choose a network made for them.</source>
      <translation>网络读入 {0}（通道、高、宽）的图片；{1} 的图片是 {2}。请选择适合它们的网络。</translation>
    </message>
    <message>
      <source>The network tells {0} classes apart; {1} has {2}. Give the last layer {2} units.</source>
      <translation>网络区分 {0} 个类别；{1} 有 {2} 个。请给最后一层 {2} 个单元。</translation>
    </message>
    <message>
      <source>The network's classes are 0 to {0}; {1} to {2} came. Choose one of those.</source>
      <translation>网络的类别是 0 到 {0}；收到的是 {1} 到 {2}。请选择其中之一。</translation>
    </message>
    <message>
      <source>The numbers of {0} are not traced one by one. Choose a layer of one of these kinds: {1}.</source>
      <translation>{0} 的数值不逐个跟踪。请选择以下类型之一的层：{1}。</translation>
    </message>
    <message>
      <source>The output {0} has no position {1}. Count from 0.</source>
      <translation>输出 {0} 没有位置 {1}。请从 0 数起。</translation>
    </message>
    <message>
      <source>The pictures belong to {0} classes; this network answers with {1}. Give the last Dense {0} units.</source>
      <translation>图片属于 {0} 个类别；这个网络输出 {1} 个。请给最后的 Dense {0} 个单元。</translation>
    </message>
    <message>
      <source>The pictures of {0} are not those that {1} was trained on: samples were kept or files changed since. Put them back, or begin a new run.</source>
      <translation>{0} 的图片与训练 {1} 时不同：其间保存了样本或改动了文件。请恢复原样，或开始新的运行。</translation>
    </message>
    <message>
      <source>The places of a drawn schedule go from left to right; these are {0}. Put them in order.</source>
      <translation>手绘调度的位置从左到右；现在是 {0}。请按顺序排列。</translation>
    </message>
    <message>
      <source>The preset {0} needs pictures of at least {1} × {1} pixels; these are {2} × {3}. Choose 'mlp', or larger pictures.</source>
      <translation>预设 {0} 需要至少 {1} × {1} 像素的图片；这些是 {2} × {3}。请选择 'mlp'，或更大的图片。</translation>
    </message>
    <message>
      <source>The run store {0} was written by a newer Neocog (format {1}; this one reads {2}). Update Neocog, or set NEOCOG_HOME to another folder.</source>
      <translation>运行库 {0} 由更新的 Neocog 写入（格式 {1}；这一个读取 {2}）。请更新 Neocog，或把 NEOCOG_HOME 设到别的文件夹。</translation>
    </message>
    <message>
      <source>The run store {0}: {1}. {2}</source>
      <translation>运行库 {0}：{1}。{2}</translation>
    </message>
    <message>
      <source>The same learning rate from the first step to the last.</source>
      <translation>从第一步到最后一步学习率不变。</translation>
    </message>
    <message>
      <source>The target 'folder' writes a folder and {0} names a file. Give a folder's name.</source>
      <translation>目标 'folder' 写入文件夹，而 {0} 是文件名。请给出文件夹名。</translation>
    </message>
    <message>
      <source>The test part {0} holds {1}; the training part has {2}. Give both parts the same class folders.</source>
      <translation>测试部分 {0} 有 {1}；训练部分有 {2}。请让两部分有相同的类别文件夹。</translation>
    </message>
    <message>
      <source>The training and test pictures in {0} differ in size: {1} and {2}. Use files of one set.</source>
      <translation>{0} 中训练图片和测试图片的大小不同：{1} 和 {2}。请使用同一数据集的文件。</translation>
    </message>
    <message>
      <source>The validation fraction must be at least 0 and below 1, not {0}. Use 0.1.</source>
      <translation>验证比例必须不小于 0 且小于 1，而不是 {0}。请用 0.1。</translation>
    </message>
    <message>
      <source>The weights don't fit the network: {0} should have the shape {1}, and is {2}.</source>
      <translation>权重与网络不匹配：{0} 的形状应为 {1}，实际为 {2}。</translation>
    </message>
    <message>
      <source>The {0} needs a name. Give it a short one.</source>
      <translation>{0}需要名称。请给一个简短的名称。</translation>
    </message>
    <message>
      <source>There are no kernels to show at {0}. Those there are: {1}.</source>
      <translation>{0} 处没有可显示的卷积核。有卷积核的是：{1}。</translation>
    </message>
    <message>
      <source>There is a data set {0} already ({1}). Choose another name.</source>
      <translation>已经有数据集 {0}（{1}）。请选择别的名称。</translation>
    </message>
    <message>
      <source>There is a {0} {1} already. Choose another name.</source>
      <translation>已经有名为 {1} 的{0}。请选择别的名称。</translation>
    </message>
    <message>
      <source>There is no data set {0}: it is neither a known name ({1}) nor a folder. Choose a known name or give the path of a folder with IDX files, CIFAR-10 batches or class folders.</source>
      <translation>没有数据集 {0}：它既不是已知的名称（{1}），也不是文件夹。请选择已知的名称，或给出含有 IDX 文件、CIFAR-10 批次或类别文件夹的文件夹路径。</translation>
    </message>
    <message>
      <source>There is no deleted run {0} to bring back.</source>
      <translation>没有可找回的已删除运行 {0}。</translation>
    </message>
    <message>
      <source>There is no detector {0}. Choose {1}.</source>
      <translation>没有检测器 {0}。请选择 {1}。</translation>
    </message>
    <message>
      <source>There is no display here, so the window can't open. Without one these work: neocog demo, train, evaluate, predict, export, verify, runs, data, providers, doctor (`neocog --help`).</source>
      <translation>这里没有显示器，因此无法打开窗口。没有显示器也可以用：neocog demo、train、evaluate、predict、export、verify、runs、data、providers、doctor（`neocog --help`）。</translation>
    </message>
    <message>
      <source>There is no layer {0} with weights to freeze. Layers with weights are {1}.</source>
      <translation>没有带权重的层 {0} 可冻结。带权重的层有 {1}。</translation>
    </message>
    <message>
      <source>There is no optimizer {0}. Known are {1}.</source>
      <translation>没有优化器 {0}。已知的有 {1}。</translation>
    </message>
    <message>
      <source>There is no preset {0}. Known are {1}.</source>
      <translation>没有预设 {0}。已知的有 {1}。</translation>
    </message>
    <message>
      <source>There is no published data set {0} to get. There are {1}.</source>
      <translation>没有名为 {0} 的已发布数据集可获取。可获取的有 {1}。</translation>
    </message>
    <message>
      <source>There is no run {0} any more.</source>
      <translation>运行 {0} 已经不存在。</translation>
    </message>
    <message>
      <source>There is no run {0}. `neocog runs list` shows them.</source>
      <translation>没有运行 {0}。`neocog runs list` 会列出它们。</translation>
    </message>
    <message>
      <source>There is no target {0}. Known are {1}.</source>
      <translation>没有目标 {0}。已知的有 {1}。</translation>
    </message>
    <message>
      <source>There is no {0} {1}. Known are {2}.</source>
      <translation>没有 {0} {1}。已知的有 {2}。</translation>
    </message>
    <message>
      <source>These recipes can't race: they differ in {0}, which decides the initial weights, the batches or the effort. Make it the same in all.</source>
      <translation>这些配方不能竞赛：它们的 {0} 不同，而它决定初始权重、批次或计算量。请让所有配方相同。</translation>
    </message>
    <message>
      <source>This network has {0} parameters; the most that Neocog trains is {1}. Use fewer units or filters, or pool before Flatten.</source>
      <translation>这个网络有 {0} 个参数；Neocog 最多训练 {1} 个。请减少单元或卷积核，或在 Flatten 之前池化。</translation>
    </message>
    <message>
      <source>This network takes inputs of shape {0}, not grey (1, H, W) or RGB (3, H, W) pictures. Choose a model that was trained on pictures.</source>
      <translation>这个网络的输入形状为 {0}，不是灰度 (1, H, W) 或 RGB (3, H, W) 图片。请选择用图片训练的模型。</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>线程数</translation>
    </message>
    <message>
      <source>Through</source>
      <translation>经过函数</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>上边</translation>
    </message>
    <message>
      <source>Trained on pictures of the user's own (the folder {0}).</source>
      <translation>用使用者自己的图片训练（文件夹 {0}）。</translation>
    </message>
    <message>
      <source>Training ran out of memory; its last checkpoint is kept. Use a smaller batch, or close other programs, and go on with the run.</source>
      <translation>训练内存不足；最后的检查点已保留。请减小批量，或关闭其他程序，再继续这次运行。</translation>
    </message>
    <message>
      <source>Training would need about {0} GB of memory ({1}, at a batch of {2}); {3} GB are free. Use a smaller batch or smaller network, or close other programs.</source>
      <translation>训练大约需要 {0} GB 内存（{1}，批量 {2}）；可用 {3} GB。请减小批量或网络，或关闭其他程序。</translation>
    </message>
    <message>
      <source>Turn scores into probabilities that sum to 1 over axis 1 (the classes or channels).</source>
      <translation>把得分变成沿轴 1（类别或通道）之和为 1 的概率。</translation>
    </message>
    <message>
      <source>UCI digits</source>
      <translation>UCI 手写数字</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>VGG, small</source>
      <translation>小型 VGG</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证集</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Verification needs at least one picture. Choose data with a test part.</source>
      <translation>验证至少需要一张图片。请选择带测试部分的数据。</translation>
    </message>
    <message>
      <source>Warm up</source>
      <translation>预热</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>监视指标</translation>
    </message>
    <message>
      <source>Watching the AUC needs validation pictures of every class; there are none of {0}. Use a larger share for validation, or watch the loss.</source>
      <translation>监视 AUC 需要每个类别的验证图片；缺少 {0}。请增大验证比例，或改为监视损失。</translation>
    </message>
    <message>
      <source>Weigh x by its own sigmoid: y = x · σ(x), σ(x) = 1 / (1 + e^-x).</source>
      <translation>用 x 自己的 sigmoid 给 x 加权：y = x · σ(x)，σ(x) = 1 / (1 + e^-x)。</translation>
    </message>
    <message>
      <source>Weigh x by the share of a normal distribution that lies below it: y = x · Φ(x).</source>
      <translation>用正态分布中小于 x 的比例给 x 加权：y = x · Φ(x)。</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>What a detector's maps are worth, cell by cell; labels as `engine.detection.learned.targets`.</source>
      <translation>逐格衡量检测器的特征图；标签见 `engine.detection.learned.targets`。</translation>
    </message>
    <message>
      <source>What a detector's maps are worth, cell by cell; labels as engine.detection.learned.targets.</source>
      <translation>逐格衡量检测器的特征图；标签见 engine.detection.learned.targets。</translation>
    </message>
    <message>
      <source>While training, silence each channel with probability `rate` and scale the others up.</source>
      <translation>训练时以概率 `rate` 让每个通道失活，并放大其余的通道。</translation>
    </message>
    <message>
      <source>While training, silence each channel with probability rate and scale the others up.</source>
      <translation>训练时以概率 rate 让每个通道失活，并放大其余的通道。</translation>
    </message>
    <message>
      <source>While training, silence each unit with probability `rate` and scale the others up.</source>
      <translation>训练时以概率 `rate` 让每个单元失活，并放大其余的单元。</translation>
    </message>
    <message>
      <source>While training, silence each unit with probability rate and scale the others up.</source>
      <translation>训练时以概率 rate 让每个单元失活，并放大其余的单元。</translation>
    </message>
    <message>
      <source>Write each picture as one vector, channel by channel, row by row.</source>
      <translation>把每张图片写成一个向量，逐通道、逐行。</translation>
    </message>
    <message>
      <source>Xiao, Rasul &amp; Vollgraf 2017, Zalando SE</source>
      <translation>Xiao, Rasul &amp; Vollgraf 2017, Zalando SE</translation>
    </message>
    <message>
      <source>`neocog data get {0}` gets it anew.</source>
      <translation>用 `neocog data get {0}` 可以重新获取。</translation>
    </message>
    <message>
      <source>a reference to another file</source>
      <translation>对别的文件的引用</translation>
    </message>
    <message>
      <source>a text, not a picture. {0}</source>
      <translation>是文本，不是图片。{0}</translation>
    </message>
    <message>
      <source>above {0}</source>
      <translation>大于 {0}</translation>
    </message>
    <message>
      <source>above {0} and at most {1}</source>
      <translation>大于 {0} 且最多为 {1}</translation>
    </message>
    <message>
      <source>above {0} and below {1}</source>
      <translation>大于 {0} 且小于 {1}</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>active</source>
      <translation>启用</translation>
    </message>
    <message>
      <source>after Howard et al. 2017, "MobileNets", section 3</source>
      <translation>仿 Howard et al. 2017, "MobileNets"，第 3 节</translation>
    </message>
    <message>
      <source>after Krizhevsky, Sutskever &amp; Hinton 2012, section 3</source>
      <translation>仿 Krizhevsky, Sutskever &amp; Hinton 2012，第 3 节</translation>
    </message>
    <message>
      <source>after LeCun, Bottou, Bengio &amp; Haffner 1998, with ReLU</source>
      <translation>仿 LeCun, Bottou, Bengio &amp; Haffner 1998，改用 ReLU</translation>
    </message>
    <message>
      <source>after Simonyan &amp; Zisserman 2015, with batch normalisation</source>
      <translation>仿 Simonyan &amp; Zisserman 2015，加批归一化</translation>
    </message>
    <message>
      <source>alpha</source>
      <translation>alpha</translation>
    </message>
    <message>
      <source>an attribute of {0} with weights of its own</source>
      <translation>{0} 的自带权重的属性</translation>
    </message>
    <message>
      <source>at batch {0}</source>
      <translation>批量 {0}</translation>
    </message>
    <message>
      <source>at batch {0} and {1}</source>
      <translation>批量 {0} 和{1}</translation>
    </message>
    <message>
      <source>at least {0}</source>
      <translation>至少为 {0}</translation>
    </message>
    <message>
      <source>at least {0} and at most {1}</source>
      <translation>至少为 {0} 且最多为 {1}</translation>
    </message>
    <message>
      <source>at least {0} and below {1}</source>
      <translation>至少为 {0} 且小于 {1}</translation>
    </message>
    <message>
      <source>at most {0}</source>
      <translation>最多为 {0}</translation>
    </message>
    <message>
      <source>auc</source>
      <translation>auc</translation>
    </message>
    <message>
      <source>augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>balance</source>
      <translation>类别均衡</translation>
    </message>
    <message>
      <source>batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>below {0}</source>
      <translation>小于 {0}</translation>
    </message>
    <message>
      <source>beta</source>
      <translation>beta</translation>
    </message>
    <message>
      <source>beta1</source>
      <translation>beta1</translation>
    </message>
    <message>
      <source>beta2</source>
      <translation>beta2</translation>
    </message>
    <message>
      <source>bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>bilinear</source>
      <translation>双线性</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>模糊</translation>
    </message>
    <message>
      <source>bottom</source>
      <translation>下边</translation>
    </message>
    <message>
      <source>box</source>
      <translation>边框权重</translation>
    </message>
    <message>
      <source>branches</source>
      <translation>分支</translation>
    </message>
    <message>
      <source>brightness</source>
      <translation>亮度</translation>
    </message>
    <message>
      <source>centred</source>
      <translation>居中</translation>
    </message>
    <message>
      <source>checkpoint seconds</source>
      <translation>检查点秒数</translation>
    </message>
    <message>
      <source>class weights</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>类别数</translation>
    </message>
    <message>
      <source>clipping</source>
      <translation>裁剪</translation>
    </message>
    <message>
      <source>contrast</source>
      <translation>对比度</translation>
    </message>
    <message>
      <source>cooldown</source>
      <translation>冷却期</translation>
    </message>
    <message>
      <source>count include pad</source>
      <translation>计入填充</translation>
    </message>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>decay</source>
      <translation>衰减</translation>
    </message>
    <message>
      <source>decoupled</source>
      <translation>解耦</translation>
    </message>
    <message>
      <source>delta</source>
      <translation>delta</translation>
    </message>
    <message>
      <source>dilation</source>
      <translation>空洞率</translation>
    </message>
    <message>
      <source>each class answered by itself: a picture may be of several classes, or of none</source>
      <translation>每个类别单独回答：一张图片可以属于多个类别，也可以都不属于</translation>
    </message>
    <message>
      <source>each row summing to 1</source>
      <translation>每行之和为 1</translation>
    </message>
    <message>
      <source>eight small</source>
      <translation>八（小）</translation>
    </message>
    <message>
      <source>elastic</source>
      <translation>弹性形变</translation>
    </message>
    <message>
      <source>elastic smoothness</source>
      <translation>弹性平滑度</translation>
    </message>
    <message>
      <source>end divisor</source>
      <translation>结束除数</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>epsilon</source>
      <translation>epsilon</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>擦除</translation>
    </message>
    <message>
      <source>every</source>
      <translation>间隔轮数</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>filters</source>
      <translation>卷积核数</translation>
    </message>
    <message>
      <source>five photo</source>
      <translation>五（照片）</translation>
    </message>
    <message>
      <source>flip</source>
      <translation>翻转</translation>
    </message>
    <message>
      <source>four marker</source>
      <translation>四（记号笔）</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>冻结</translation>
    </message>
    <message>
      <source>functions of its own</source>
      <translation>自己的函数</translation>
    </message>
    <message>
      <source>gamma</source>
      <translation>gamma</translation>
    </message>
    <message>
      <source>glorot-normal</source>
      <translation>Glorot 正态</translation>
    </message>
    <message>
      <source>glorot-uniform</source>
      <translation>Glorot 均匀</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>分组数</translation>
    </message>
    <message>
      <source>he-normal</source>
      <translation>He 正态</translation>
    </message>
    <message>
      <source>he-uniform</source>
      <translation>He 均匀</translation>
    </message>
    <message>
      <source>histograms</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>improvement</source>
      <translation>改善幅度</translation>
    </message>
    <message>
      <source>initial</source>
      <translation>初始值</translation>
    </message>
    <message>
      <source>initializer</source>
      <translation>初始化</translation>
    </message>
    <message>
      <source>ink</source>
      <translation>墨迹</translation>
    </message>
    <message>
      <source>k</source>
      <translation>k</translation>
    </message>
    <message>
      <source>l1</source>
      <translation>l1</translation>
    </message>
    <message>
      <source>l2</source>
      <translation>l2</translation>
    </message>
    <message>
      <source>label smoothing</source>
      <translation>标签平滑</translation>
    </message>
    <message>
      <source>layer {0} ({1})</source>
      <translation>第 {0} 层（{1}）</translation>
    </message>
    <message>
      <source>layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>lecun-normal</source>
      <translation>LeCun 正态</translation>
    </message>
    <message>
      <source>lecun-uniform</source>
      <translation>LeCun 均匀</translation>
    </message>
    <message>
      <source>left</source>
      <translation>左边</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>数量上限</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>margin</source>
      <translation>间隔</translation>
    </message>
    <message>
      <source>method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>milestones</source>
      <translation>里程碑</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>momentum decay</source>
      <translation>动量衰减</translation>
    </message>
    <message>
      <source>monitoring</source>
      <translation>监测</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>nearest</source>
      <translation>最近邻</translation>
    </message>
    <message>
      <source>network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>no file, as none could be written</source>
      <translation>没有文件，因为无法写入</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>none stated; the authors ask to cite their report</source>
      <translation>未注明；作者要求引用他们的报告</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>范数</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>正态</translation>
    </message>
    <message>
      <source>not a picture in a known format. {0}</source>
      <translation>不是已知格式的图片。{0}</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>不经过</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>orthogonal</source>
      <translation>正交</translation>
    </message>
    <message>
      <source>output padding</source>
      <translation>输出填充</translation>
    </message>
    <message>
      <source>padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>patience</source>
      <translation>耐心值</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>照片</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张</translation>
    </message>
    <message>
      <source>places</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>power</source>
      <translation>幂次</translation>
    </message>
    <message>
      <source>preset</source>
      <translation>预设</translation>
    </message>
    <message>
      <source>pretraining</source>
      <translation>预训练</translation>
    </message>
    <message>
      <source>projection</source>
      <translation>投影</translation>
    </message>
    <message>
      <source>px</source>
      <translation>px</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>失活概率</translation>
    </message>
    <message>
      <source>restore best</source>
      <translation>恢复最佳</translation>
    </message>
    <message>
      <source>right</source>
      <translation>右边</translation>
    </message>
    <message>
      <source>rise</source>
      <translation>上升比例</translation>
    </message>
    <message>
      <source>rotation</source>
      <translation>旋转</translation>
    </message>
    <message>
      <source>s</source>
      <translation>秒</translation>
    </message>
    <message>
      <source>same</source>
      <translation>same</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>scale</source>
      <translation>缩放系数</translation>
    </message>
    <message>
      <source>scenes</source>
      <translation>场景</translation>
    </message>
    <message>
      <source>schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>seven ink</source>
      <translation>七（墨水）</translation>
    </message>
    <message>
      <source>share</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>shares</source>
      <translation>各点比例</translation>
    </message>
    <message>
      <source>shear</source>
      <translation>错切</translation>
    </message>
    <message>
      <source>shift</source>
      <translation>平移</translation>
    </message>
    <message>
      <source>shuffle</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>sigmoid</source>
      <translation>sigmoid</translation>
    </message>
    <message>
      <source>six dim photo</source>
      <translation>六（昏暗照片）</translation>
    </message>
    <message>
      <source>size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>smallest</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>softmax</source>
      <translation>softmax</translation>
    </message>
    <message>
      <source>sparing</source>
      <translation>宽容重叠</translation>
    </message>
    <message>
      <source>sparse weights</source>
      <translation>稀疏权重</translation>
    </message>
    <message>
      <source>start</source>
      <translation>起始权重</translation>
    </message>
    <message>
      <source>start divisor</source>
      <translation>起始除数</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>停止中</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>stroke width</source>
      <translation>笔画粗细</translation>
    </message>
    <message>
      <source>switch</source>
      <translation>切换</translation>
    </message>
    <message>
      <source>temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>the folder {0}</source>
      <translation>文件夹 {0}</translation>
    </message>
    <message>
      <source>the loss</source>
      <translation>损失值</translation>
    </message>
    <message>
      <source>the operator {0}</source>
      <translation>算子 {0}</translation>
    </message>
    <message>
      <source>the update of {0} in {1}</source>
      <translation>{1} 中 {0} 的更新</translation>
    </message>
    <message>
      <source>the validation loss</source>
      <translation>验证损失值</translation>
    </message>
    <message>
      <source>the weights {0} of {1}</source>
      <translation>{1} 的权重 {0}</translation>
    </message>
    <message>
      <source>threads</source>
      <translation>线程数</translation>
    </message>
    <message>
      <source>three blue pen</source>
      <translation>三（蓝笔）</translation>
    </message>
    <message>
      <source>through</source>
      <translation>经过函数</translation>
    </message>
    <message>
      <source>top</source>
      <translation>上边</translation>
    </message>
    <message>
      <source>two chalk</source>
      <translation>二（粉笔）</translation>
    </message>
    <message>
      <source>uint8 pictures {0} of {1} × {2} pixels and {3} channel{4}, 0 to 255, {5}; normalisation is in the graph</source>
      <translation>uint8 图片 {0}，{1} × {2} 像素，{3} 个通道{4}，0 到 255，{5}；归一化在计算图中</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>valid</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证集</translation>
    </message>
    <message>
      <source>value</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>warm up</source>
      <translation>预热</translation>
    </message>
    <message>
      <source>watch</source>
      <translation>监视</translation>
    </message>
    <message>
      <source>weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>your own</source>
      <translation>你自己的</translation>
    </message>
    <message>
      <source>zero pencil</source>
      <translation>零（铅笔）</translation>
    </message>
    <message>
      <source>{0} Mind the licence of the training pictures.</source>
      <translation>{0} 请注意训练图片的许可证。</translation>
    </message>
    <message>
      <source>{0} The training data, {1}, are under {2}.</source>
      <translation>{0} 训练数据 {1} 的许可证为 {2}。</translation>
    </message>
    <message>
      <source>{0} `neocog --help` shows the commands.</source>
      <translation>{0} `neocog --help` 列出所有命令。</translation>
    </message>
    <message>
      <source>{0} can't be downloaded ({1}). Look at the connection and run it again later; what has come is kept.</source>
      <translation>{0} 无法下载（{1}）。请检查网络连接，稍后再运行；已下载的会保留。</translation>
    </message>
    <message>
      <source>{0} can't be joined to {1}: pictures {2} and {3} classes, not {4} and {5}, or other names. Join sets of the same kind.</source>
      <translation>{0} 无法与 {1} 合并：图片为 {2}、{3} 个类别，而不是 {4} 和 {5}，或者名称不同。请合并同类的数据集。</translation>
    </message>
    <message>
      <source>{0} can't be looked through: {1}. Free its permissions.</source>
      <translation>{0} 无法浏览：{1}。请放开其权限。</translation>
    </message>
    <message>
      <source>{0} can't be moved to {1} ({2}). Close what has its files open, then try again; nothing was changed.</source>
      <translation>{0} 无法移动到 {1}（{2}）。请关闭打开其文件的程序，再试一次；没有任何改动。</translation>
    </message>
    <message>
      <source>{0} can't be moved to {1} ({2}). Close what uses it or free its permissions.</source>
      <translation>{0} 无法移动到 {1}（{2}）。请关闭使用它的程序或放开其权限。</translation>
    </message>
    <message>
      <source>{0} can't be put in place ({1}). Close what uses that folder or free its permissions, then run it again.</source>
      <translation>{0} 无法就位（{1}）。请关闭使用该文件夹的程序或放开其权限，再运行一次。</translation>
    </message>
    <message>
      <source>{0} can't be read ({1}). Remove it.</source>
      <translation>{0} 无法读取（{1}）。请移除它。</translation>
    </message>
    <message>
      <source>{0} can't be read: it is a folder or a device, not a file.</source>
      <translation>{0} 无法读取：它是文件夹或设备，不是文件。</translation>
    </message>
    <message>
      <source>{0} can't be read: {1}.</source>
      <translation>{0} 无法读取：{1}。</translation>
    </message>
    <message>
      <source>{0} can't be removed ({1}). Free its permissions, or remove it by hand.</source>
      <translation>{0} 无法移除（{1}）。请放开其权限，或手动移除。</translation>
    </message>
    <message>
      <source>{0} can't be unpacked into {1} ({2}). Make room on the disk or free the folder's permissions, then run it again; what has come is kept.</source>
      <translation>{0} 无法解包到 {1}（{2}）。请腾出磁盘空间或放开文件夹权限，再运行一次；已下载的会保留。</translation>
    </message>
    <message>
      <source>{0} can't be used ({1}). Remove it or free its permissions.</source>
      <translation>{0} 无法使用（{1}）。请移除它或放开其权限。</translation>
    </message>
    <message>
      <source>{0} can't be written ({1}). Choose another folder or make room on the disk; nothing already there was changed.</source>
      <translation>{0} 无法写入（{1}）。请选择别的文件夹或腾出磁盘空间；已有的内容没有改变。</translation>
    </message>
    <message>
      <source>{0} can't be written ({1}). Make room on the disk or free the folder's permissions, then run it again.</source>
      <translation>{0} 无法写入（{1}）。请腾出磁盘空间或放开文件夹权限，再运行一次。</translation>
    </message>
    <message>
      <source>{0} can't be written ({1}). Make room on the disk or free the folder's permissions, then run it again; what has come is kept.</source>
      <translation>{0} 无法写入（{1}）。请腾出磁盘空间或放开文件夹权限，再运行一次；已下载的会保留。</translation>
    </message>
    <message>
      <source>{0} can't be written as ONNX. Leave it out of networks to export.</source>
      <translation>{0} 无法写成 ONNX。要导出的网络请不要用它。</translation>
    </message>
    <message>
      <source>{0} can't be written: {1}. Choose another.</source>
      <translation>{0} 无法写入：{1}。请选择别的。</translation>
    </message>
    <message>
      <source>{0} comes with Neocog; there is nothing to get. ({1} can be.)</source>
      <translation>{0} 随 Neocog 附带，无需获取。（可获取的有 {1}。）</translation>
    </message>
    <message>
      <source>{0} contradicts itself: its graph reads {1} channels and gives {2} answers, its metadata states {3} and {4}. Export it again.</source>
      <translation>{0} 自相矛盾：计算图读入 {1} 个通道、输出 {2} 个答案，元数据却写着 {3} 和 {4}。请重新导出。</translation>
    </message>
    <message>
      <source>{0} does not fit the recipe: it holds arrays of another network.</source>
      <translation>{0} 与配方不符：其中是另一个网络的数组。</translation>
    </message>
    <message>
      <source>{0} does not fit the recipe: {1} is {2}.</source>
      <translation>{0} 与配方不符：{1} 是 {2}。</translation>
    </message>
    <message>
      <source>{0} doesn't state the size of its pictures; it states {1}. Export it again.</source>
      <translation>{0} 没有写明图片的大小；它写的是 {1}。请重新导出。</translation>
    </message>
    <message>
      <source>{0} doesn't take uint8 pictures and give probabilities. Choose a file that Neocog exported.</source>
      <translation>{0} 不是输入 uint8 图片、输出概率的文件。请选择 Neocog 导出的文件。</translation>
    </message>
    <message>
      <source>{0} exists again, so the removed one stays in {1}.</source>
      <translation>{0} 又出现了，因此移除的那个留在 {1}。</translation>
    </message>
    <message>
      <source>{0} grew beyond all numbers at every rate of the grid. Add smaller rates.</source>
      <translation>{0} 在网格的每个学习率下都发散。请加入更小的学习率。</translation>
    </message>
    <message>
      <source>{0} has boxes of {1}; the detector tells apart {2}. Rename the categories in the file.</source>
      <translation>{0} 中有 {1} 的边框；检测器区分 {2}。请重命名文件中的类别。</translation>
    </message>
    <message>
      <source>{0} has gone. Put it back or choose another data set.</source>
      <translation>{0} 不见了。请把它放回来，或选择别的数据集。</translation>
    </message>
    <message>
      <source>{0} has gone. Put it back.</source>
      <translation>{0} 不见了。请把它放回来。</translation>
    </message>
    <message>
      <source>{0} has no boxes to find. Choose a set with boxes.</source>
      <translation>{0} 中没有可找的边框。请选择带边框的数据集。</translation>
    </message>
    <message>
      <source>{0} has no other of its kind; set its fields one by one.</source>
      <translation>{0} 没有其他同类；请逐个设置它的字段。</translation>
    </message>
    <message>
      <source>{0} has {1} bytes; a CIFAR-10 batch is whole records of {2} bytes, so it is cut short or something else. Download the data set again.</source>
      <translation>{0} 有 {1} 字节；CIFAR-10 批次由 {2} 字节的完整记录组成，所以它被截断了，或是别的文件。请重新下载数据集。</translation>
    </message>
    <message>
      <source>{0} has {1} bytes; at most {2} are read.</source>
      <translation>{0} 有 {1} 字节；最多读取 {2}。</translation>
    </message>
    <message>
      <source>{0} holds an array of shape {1}, not {2}. Give each IDX file the content its name says.</source>
      <translation>{0} 中是形状为 {1} 的数组，而不是 {2}。请让每个 IDX 文件的内容与名称相符。</translation>
    </message>
    <message>
      <source>{0} holds more than {1} pictures. Use fewer.</source>
      <translation>{0} 里的图片超过 {1} 张。请减少一些。</translation>
    </message>
    <message>
      <source>{0} holds no COCO file with boxes. It needs an {1} beside its pictures.</source>
      <translation>{0} 中没有带框的 COCO 文件。图片旁需要有 {1}。</translation>
    </message>
    <message>
      <source>{0} holds several JSON files ({1}). Name the one to be read.</source>
      <translation>{0} 中有多个 JSON 文件（{1}）。请指明读哪一个。</translation>
    </message>
    <message>
      <source>{0} holds the label {1} at picture {2}; CIFAR-10's are 0 … {3}. Download the data set again.</source>
      <translation>{0} 在第 {2} 张图片处的标签为 {1}；CIFAR-10 的标签是 0 … {3}。请重新下载数据集。</translation>
    </message>
    <message>
      <source>{0} holds weights that are no numbers (NaN or infinite).</source>
      <translation>{0} 中的权重不是数（NaN 或无穷）。</translation>
    </message>
    <message>
      <source>{0} holds weights that are no numbers ({1}). Choose another.</source>
      <translation>{0} 中的权重不是数（{1}）。请选择别的。</translation>
    </message>
    <message>
      <source>{0} holds weights that are not float32; Neocog reads float32.</source>
      <translation>{0} 中的权重不是 float32；Neocog 读取 float32。</translation>
    </message>
    <message>
      <source>{0} holds weights, but not a Neocog model: no network is described.</source>
      <translation>{0} 中有权重，但不是 Neocog 模型：没有描述网络。</translation>
    </message>
    <message>
      <source>{0} holds {1} class folder{2}; a network learns to tell at least two classes apart. Put the pictures of each class into a folder of its own.</source>
      <translation>{0} 有 {1} 个类别文件夹{2}；网络至少要学会区分两个类别。请把每个类别的图片放进各自的文件夹。</translation>
    </message>
    <message>
      <source>{0} holds {1} names, {2} of them different; CIFAR-10 has {3} classes, one a line. Download the data set again.</source>
      <translation>{0} 有 {1} 个名称，其中 {2} 个不同；CIFAR-10 有 {3} 个类别，每行一个。请重新下载数据集。</translation>
    </message>
    <message>
      <source>{0} holds {1} numbers in {2}{3}; ONNX files are written from float32 weights. Convert the weights first.</source>
      <translation>{0} 在 {2}{3} 中含有 {1} 数值；ONNX 文件由 float32 权重写成。请先转换权重。</translation>
    </message>
    <message>
      <source>{0} holds {1} pictures in {2} but {3} labels in {4}. Use two files of one set.</source>
      <translation>{0} 的 {2} 中有 {1} 张图片，而 {4} 中有 {3} 个标签。请使用同一数据集的两个文件。</translation>
    </message>
    <message>
      <source>{0} holds {1}, so it isn't {2}. Give the folder's path instead of the name {3}, or put {2} there.</source>
      <translation>{0} 中有 {1}，所以它不是 {2}。请给出文件夹的路径而不是名称 {3}，或把 {2} 放到那里。</translation>
    </message>
    <message>
      <source>{0} holds {1}, which Neocog never exports; it is not run. Choose a file that Neocog exported.</source>
      <translation>{0} 含有 {1}，Neocog 从不导出这样的内容，因此不运行它。请选择 Neocog 导出的文件。</translation>
    </message>
    <message>
      <source>{0} is a damaged archive ({1}). Remove it and run it again.</source>
      <translation>{0} 是损坏的压缩包（{1}）。请移除它再运行一次。</translation>
    </message>
    <message>
      <source>{0} is broken and would be found before a new one: {1} Remove that folder, then run `neocog data get {2}` again.</source>
      <translation>{0} 已损坏，并且会先于新的被找到：{1} 请移除那个文件夹，再运行 `neocog data get {2}`。</translation>
    </message>
    <message>
      <source>{0} is damaged: its position can't be read ({1}).</source>
      <translation>{0} 已损坏：它的位置无法读取（{1}）。</translation>
    </message>
    <message>
      <source>{0} is damaged: no run can stand at its position. Begin a new run from the recipe.</source>
      <translation>{0} 已损坏：没有运行会停在它的位置。请按配方开始新的运行。</translation>
    </message>
    <message>
      <source>{0} is damaged: the outputs it watched are no table of numbers.</source>
      <translation>{0} 已损坏：它所监视的输出不是数值表。</translation>
    </message>
    <message>
      <source>{0} is neither a .safetensors nor an .onnx file. Choose a model that Neocog wrote.</source>
      <translation>{0} 既不是 .safetensors 也不是 .onnx 文件。请选择 Neocog 写入的模型。</translation>
    </message>
    <message>
      <source>{0} is no COCO file: {1}.</source>
      <translation>{0} 不是 COCO 文件：{1}。</translation>
    </message>
    <message>
      <source>{0} is no mirror. Give an address such as https://example.org/mnist/ under which the files lie.</source>
      <translation>{0} 不是镜像地址。请给出存放这些文件的地址，例如 https://example.org/mnist/。</translation>
    </message>
    <message>
      <source>{0} is not a checkpoint of Neocog.</source>
      <translation>{0} 不是 Neocog 的检查点。</translation>
    </message>
    <message>
      <source>{0} is not a safetensors file, or is damaged: {1}.</source>
      <translation>{0} 不是 safetensors 文件，或已损坏：{1}。</translation>
    </message>
    <message>
      <source>{0} is not a usable model: {1}</source>
      <translation>{0} 不是可用的模型：{1}</translation>
    </message>
    <message>
      <source>{0} is not an ONNX file, or is damaged: {1}.</source>
      <translation>{0} 不是 ONNX 文件，或已损坏：{1}。</translation>
    </message>
    <message>
      <source>{0} isn't a text. Download the data set again.</source>
      <translation>{0} 不是文本。请重新下载数据集。</translation>
    </message>
    <message>
      <source>{0} lacks Neocog's metadata (labels, preprocessing, hash), so its pictures and answers can't be interpreted; choose a file that Neocog exported.</source>
      <translation>{0} 缺少 Neocog 的元数据（标签、预处理、哈希），因此无法理解它的图片和答案；请选择 Neocog 导出的文件。</translation>
    </message>
    <message>
      <source>{0} lacks the entry {1}.</source>
      <translation>{0} 缺少条目 {1}。</translation>
    </message>
    <message>
      <source>{0} must be {1} to {2}; it is {3}.</source>
      <translation>{0} 必须为 {1} 到 {2}；现在是 {3}。</translation>
    </message>
    <message>
      <source>{0} needs one class weight for each of {1} classes; it has {2}. Give {1} weights, or none.</source>
      <translation>{0} 需要 {1} 个类别各一个权重；它有 {2} 个。请给出 {1} 个权重，或都不给。</translation>
    </message>
    <message>
      <source>{0} needs pictures (channels, height, width); what comes in has the shape {1}. Put it before Flatten.</source>
      <translation>{0} 需要图片（通道、高、宽）；输入的形状是 {1}。请把它放在 Flatten 之前。</translation>
    </message>
    <message>
      <source>{0} needs pictures of at least {1} × {2} pixels; this one is {3} × {4}. Use a smaller window, or padding.</source>
      <translation>{0} 需要至少 {1} × {2} 像素的图片；这一张是 {3} × {4}。请用更小的窗口，或加填充。</translation>
    </message>
    <message>
      <source>{0} needs {1} MB in {2}; {3} MB are free. Make room, or set NEOCOG_HOME to a larger disk.</source>
      <translation>{0} 需要在 {2} 中有 {1} MB；可用 {3} MB。请腾出空间，或把 NEOCOG_HOME 设到更大的磁盘。</translation>
    </message>
    <message>
      <source>{0} on {1} × {2} × {3} numbers would need more than {4} at once. Use a stride or smaller pictures.</source>
      <translation>{0} 处理 {1} × {2} × {3} 个数时一次需要超过 {4} 个。请加大步幅或用更小的图片。</translation>
    </message>
    <message>
      <source>{0} picture, which isn't read. {1}</source>
      <translation>是 {0} 图片，不支持读取。{1}</translation>
    </message>
    <message>
      <source>{0} pictures compared {1}: probabilities differ by at most {2}, every answer is the same.</source>
      <translation>{1}比较了 {0} 张图片：概率最多相差 {2}，每个答案都相同。</translation>
    </message>
    <message>
      <source>{0} pictures need {0} classes, one each; {1} came. Give one class for each picture, or one for all.</source>
      <translation>{0} 张图片需要 {0} 个类别，各一个；收到 {1} 个。请每张图片给一个类别，或所有图片共用一个。</translation>
    </message>
    <message>
      <source>{0} pictures of {1} × {2} pixels take {3} GiB; at most {4} GiB are read. Use fewer or smaller pictures.</source>
      <translation>{0} 张 {1} × {2} 像素的图片占 {3} GiB；最多读取 {4} GiB。请减少或缩小图片。</translation>
    </message>
    <message>
      <source>{0} pictures with {1} features each are more numbers than Neocog embeds. Use at most {2} pictures, or a later layer.</source>
      <translation>{0} 张图片各 {1} 个特征，超过 Neocog 能嵌入的数量。请最多用 {2} 张图片，或用更靠后的层。</translation>
    </message>
    <message>
      <source>{0} runs no part of {1} on this machine; `neocog providers` says why. Choose {2} instead.</source>
      <translation>{0} 在这台机器上不能运行 {1} 的任何部分；`neocog providers` 说明原因。请改用 {2}。</translation>
    </message>
    <message>
      <source>{0} takes off all there is: from pictures of {1} × {2} pixels it would leave {3} × {4}. Use less padding, or a larger kernel.</source>
      <translation>{0} 把全部内容都去掉了：{1} × {2} 像素的图片只剩 {3} × {4}。请减小填充，或用更大的卷积核。</translation>
    </message>
    <message>
      <source>{0} takes the scores before {1}: leave the last {1} out, or choose MeanSquaredError.</source>
      <translation>{0} 需要的是 {1} 之前的得分：请去掉最后的 {1}，或选择 MeanSquaredError。</translation>
    </message>
    <message>
      <source>{0} tells whole pictures apart; it finds nothing in them. Choose a detector's model, or the detector by proposals.</source>
      <translation>{0} 区分整张图片；它不能在其中寻找。请选择检测器的模型，或基于候选区域的检测器。</translation>
    </message>
    <message>
      <source>{0} was exported in format {1}; this Neocog reads {2}. Export it again.</source>
      <translation>{0} 的导出格式是 {1}；这个 Neocog 读取 {2}。请重新导出。</translation>
    </message>
    <message>
      <source>{0} was written in format {1}; this Neocog reads {2}.</source>
      <translation>{0} 的格式是 {1}；这个 Neocog 读取 {2}。</translation>
    </message>
    <message>
      <source>{0} would squash twice: the network ends in its own Softmax or Sigmoid. Leave that out, or set through to nothing.</source>
      <translation>{0} 会压缩两次：网络已经以自己的 Softmax 或 Sigmoid 结尾。请去掉它，或把 through 设为 nothing。</translation>
    </message>
    <message>
      <source>{0} {1}. Download the data set again or choose another file.</source>
      <translation>{0} {1}。请重新下载数据集或选择别的文件。</translation>
    </message>
    <message>
      <source>{0} {1}. Remove it and run it again.</source>
      <translation>{0} {1}。请移除它再运行一次。</translation>
    </message>
    <message>
      <source>{0} × {1} pixels in {2} channel{3}</source>
      <translation>{0} × {1} 像素，{2} 个通道{3}</translation>
    </message>
    <message>
      <source>{0}(size={1}) takes padding of at most half the window, {2} and {3} pixels; it is {4}. Use less padding.</source>
      <translation>{0}(size={1}) 的填充最多为窗口的一半，即 {2} 和 {3} 像素；现在是 {4}。请减小填充。</translation>
    </message>
    <message>
      <source>{0}: the annotation {1} belongs to picture {2} and category {3}, and one of them isn't in the file.</source>
      <translation>{0}：标注 {1} 属于图片 {2} 和类别 {3}，其中之一不在文件里。</translation>
    </message>
    <message>
      <source>{0}: there is no {1} at that place; there are {2}.</source>
      <translation>{0}：那里没有 {1}；有 {2}。</translation>
    </message>
    <message>
      <source>{0}: {1} must be {2}; it is {3}.</source>
      <translation>{0}：{1}必须{2}；现在是 {3}。</translation>
    </message>
    <message>
      <source>{0}; known are {1}</source>
      <translation>{0}；已知的有 {1}</translation>
    </message>
    <message>
      <source>°</source>
      <translation>°</translation>
    </message>
    <message>
      <source>±</source>
      <translation>±</translation>
    </message>
  </context>
  <context>
    <name>pictures</name>
    <message>
      <source>That holds no picture. Copy or open a picture.</source>
      <translation>里面没有图片。请复制或打开一张图片。</translation>
    </message>
    <message>
      <source>This picture has {0:.0f} megapixels; at most {1} are read. Make it smaller first.</source>
      <translation>这张图片有 {0:.0f} 百万像素；最多读取 {1}。请先缩小。</translation>
    </message>
  </context>
  <context>
    <name>recipe</name>
    <message>
      <source>1 counts how far the lead falls short, 2 its square.</source>
      <translation>1 按差距计，2 按差距的平方计。</translation>
    </message>
    <message>
      <source>After this epoch; 0 means not by the clock.</source>
      <translation>在这一轮之后；0 表示不按轮数。</translation>
    </message>
    <message>
      <source>Asks for a little of every class, so that it never gets too sure; 0.1 helps.</source>
      <translation>给每个类别都要求一点概率，使它不会过于自信；0.1 有帮助。</translation>
    </message>
    <message>
      <source>Epochs after a stair that are not counted.</source>
      <translation>下台阶之后不计的轮数。</translation>
    </message>
    <message>
      <source>Epochs in a row without a better one before it acts; 5 is usual, 0 is never.</source>
      <translation>连续多少轮没有更好就采取行动；常用 5，0 表示从不。</translation>
    </message>
    <message>
      <source>From one time to the next.</source>
      <translation>两次之间的间隔。</translation>
    </message>
    <message>
      <source>How far the right score must lead before nothing is lost.</source>
      <translation>正确类别的得分要领先多少才没有损失。</translation>
    </message>
    <message>
      <source>How little sure and right pictures count; 2 is usual.</source>
      <translation>不确定和确定正确的图片各占多少分量：越大越轻视有把握的；常用 2。</translation>
    </message>
    <message>
      <source>How long past gradients are remembered; 0.9 is usual.</source>
      <translation>过去的梯度记住多久；常用 0.9。</translation>
    </message>
    <message>
      <source>How long their squares are remembered; 0.999 is usual.</source>
      <translation>它们的平方记住多久；常用 0.999。</translation>
    </message>
    <message>
      <source>How many epochs this takes; 0 leaves it out.</source>
      <translation>这一阶段进行多少轮；0 表示跳过。</translation>
    </message>
    <message>
      <source>How much each class counts: one number a class, or none for all alike.</source>
      <translation>每个类别的权重：每类一个数，或留空表示一视同仁。</translation>
    </message>
    <message>
      <source>How much of the last step goes on; 0.9 is usual.</source>
      <translation>上一步有多少延续下来；常用 0.9。</translation>
    </message>
    <message>
      <source>How weights, gradients and activations are spread; shown under Histograms.</source>
      <translation>权重、梯度和激活值如何分布；显示在“直方图”里。</translation>
    </message>
    <message>
      <source>It begins at the largest rate divided by this.</source>
      <translation>起始值是最大学习率除以这个数。</translation>
    </message>
    <message>
      <source>It ends at its first rate divided by this.</source>
      <translation>结束值是起始学习率除以这个数。</translation>
    </message>
    <message>
      <source>Keeps a division from going by zero; seldom changed.</source>
      <translation>避免除以零；很少修改。</translation>
    </message>
    <message>
      <source>Measure norms, updates and silent units of each layer.</source>
      <translation>测量每一层的范数、更新和沉默单元。</translation>
    </message>
    <message>
      <source>Only what is better by more than this counts.</source>
      <translation>好过这个幅度才算更好。</translation>
    </message>
    <message>
      <source>Pictures in one step.</source>
      <translation>一步中的图片数。</translation>
    </message>
    <message>
      <source>Pulls each weight towards 0 in proportion; 0.0001 is usual.</source>
      <translation>按比例把每个权重拉向 0；常用 0.0001。</translation>
    </message>
    <message>
      <source>Pulls every weight towards 0 alike; many end there.</source>
      <translation>把每个权重同等地拉向 0；许多会变成 0。</translation>
    </message>
    <message>
      <source>Pulls kernels towards 0; 0.0002 is usual.</source>
      <translation>把卷积核拉向 0；常用 0.0002。</translation>
    </message>
    <message>
      <source>Put the weights of the best epoch back at the end.</source>
      <translation>结束时恢复最佳轮的权重。</translation>
    </message>
    <message>
      <source>Rounds of Gibbs sampling for each gradient; 1 is usual.</source>
      <translation>每个梯度的吉布斯采样次数；常用 1。</translation>
    </message>
    <message>
      <source>Shrinks weights beside the optimizer, as AdamW does, and not through it.</source>
      <translation>像 AdamW 那样在优化器之外收缩权重，而不经过优化器。</translation>
    </message>
    <message>
      <source>The epochs at which the rate goes down a stair.</source>
      <translation>学习率在这些轮下一级台阶。</translation>
    </message>
    <message>
      <source>The largest number in a gradient; 0 is off.</source>
      <translation>梯度中最大的数；0 为关闭。</translation>
    </message>
    <message>
      <source>The largest rate of the curve.</source>
      <translation>曲线上最大的学习率。</translation>
    </message>
    <message>
      <source>The longest gradient over all weights; 1 is usual, 0 is off.</source>
      <translation>所有权重的梯度的最大长度；常用 1，0 为关闭。</translation>
    </message>
    <message>
      <source>The rate goes no lower than this.</source>
      <translation>学习率不会低于这个数。</translation>
    </message>
    <message>
      <source>The rate is multiplied by this at every stair.</source>
      <translation>每下一级台阶，学习率乘以这个数。</translation>
    </message>
    <message>
      <source>The share of the first rate that warming up begins at.</source>
      <translation>预热从最初学习率的这个比例开始。</translation>
    </message>
    <message>
      <source>The share of the run in which it goes up; 0.3 is usual.</source>
      <translation>上升阶段占整个运行的比例；常用 0.3。</translation>
    </message>
    <message>
      <source>Training pictures that the area under the curve is measured on.</source>
      <translation>用来测量曲线下面积的训练图片数。</translation>
    </message>
    <message>
      <source>Up to here errors count squared, beyond it in proportion.</source>
      <translation>在此以内误差按平方计，超出按比例计。</translation>
    </message>
    <message>
      <source>What squashes the scores before they are compared.</source>
      <translation>得分在比较之前用什么函数压缩。</translation>
    </message>
    <message>
      <source>Where the points stand, from 0, the start, to 1, the end of the run.</source>
      <translation>各点的位置，从 0（运行开始）到 1（运行结束）。</translation>
    </message>
    <message>
      <source>Which share of the largest rate each point has; or drag them in the curve.</source>
      <translation>每个点占最大学习率的比例；也可以在曲线中拖动。</translation>
    </message>
  </context>
</TS>
