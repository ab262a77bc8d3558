<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name></name>
    <message>
      <source>Grid and standings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Validation loss at each rate of the grid; the best is bold</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>About</name>
    <message>
      <source>A lab for convolutional networks.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About Neocog</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neocog</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>AnswerCard</name>
    <message>
      <source>%</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose data and a network, and watch it learn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No model is open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model file, or train a network on handwriting: a minute is enough.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model that Neocog trained</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open model…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Prob. %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Probability %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Time from the picture to the probabilities, and what computed them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train a network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nothing else above 0.1 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>then {0} with {1:.1f} %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:.1f} %</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ArchitectureView</name>
    <message>
      <source>Picture of the network</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>AugmentationGroup</name>
    <message>
      <source>Augmentation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How pictures are changed each time they are seen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Smoothness</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>BalanceBars</name>
    <message>
      <source>Pictures of each class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training pictures above, test pictures under them. Click to see a class.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Canvas</name>
    <message>
      <source>Canvas</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw with the mouse, or move with the arrow keys; Space puts the pen down and lifts it.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Choosers</name>
    <message>
      <source>No model is open. Open a .safetensors file, or train one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ONNX Runtime is starting; NumPy answers until then.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model that answers: {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unnamed model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What computes the answer: {0}.
NumPy is our own engine; ONNX Runtime runs the model as you would export it. Both give the same probabilities.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:,} parameters, {1} classes, pictures of {2} × {3} pixels</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ClassMatrix</name>
    <message>
      <source>Confusion matrix</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>answer →</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>true ↓</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:,} × “{1}” read as “{2}”</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>AUC</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Count</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>F1</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many of the pictures are of this class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Of the pictures given this answer, how many are right, %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Of the pictures of this class, how many are found, %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Precision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recall</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The area under the class’s ROC curve; 1 is perfect</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The harmonic mean of precision and recall, %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The true class</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ConfusionTab</name>
    <message>
      <source>By class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Click a class to see its ROC curve</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Figures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Figures of every class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Finds against false alarms, by threshold</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It made no mistake on these pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Judging the test set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for the model’s test pictures…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No picture is in this cell.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Number {0}: “{1}” read as “{2}” with {3:.1f} %. Click to open it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model in the top bar to see where it errs.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures of the chosen cell</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Precision, recall, F1 of every class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ROC</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures at hand show other classes than this model’s, so its answers can’t be judged. Put its own data into the data folder, or open another model.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures it errs on appear here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The test set was not judged. Come back to this tab to begin again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Worst mistakes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Worst mistakes · {0:,} in all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:.2f} % of {1:,} right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{0}” read as “{1}” · {2:,}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <source>It was {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It was “{0}”: keep the drawing to train on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the corrected picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the picture under this name, to train on later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What it was</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the picture really shows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wrong? It was</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataAugment</name>
    <message>
      <source>Another</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw another training picture; or choose one among the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every time a picture is learned from, it is changed anew within these limits.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the Train page with this set and this augmentation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reroll</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sixteen variants</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Switch every change off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The picture itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same limits, other amounts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use for training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What suits this kind of pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the picture itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}; {1:g} is usual.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataBalance</name>
    <message>
      <source>A class has no training picture, so it can't be learned.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Always answering the most frequent class is right for {0:.1f} % of the test pictures: a network has to beat that.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The classes are well balanced: the largest has {0:.2f} times as many training pictures as the smallest.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The largest class has {0:.1f} times as many training pictures as the smallest. Add pictures, or weigh the classes in the recipe.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Upper bars: training. Lower bars: test.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataBrowse</name>
    <message>
      <source>All classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Arrows walk from picture to picture, End goes to the last</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to a picture by its number in this part, counted from 0 (Ctrl+G)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No picture of this class in this part. Choose another.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Number {number} of {count}
Levels {low} … {high}, mean {mean}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Part</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show one class alone: odd ones stand out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Size of the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Size of the pictures (Ctrl and the wheel)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test, {0:,}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training pictures are learned from; test pictures are judged on, once.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training, {0:,}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataClasses</name>
    <message>
      <source>1 picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a class of this name (Enter)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>For a new class, or the new name of the chosen one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give the chosen class this name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of a class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the chosen class and its pictures; can be undone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename the class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class that the next picture is kept in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataGroup</name>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many pictures, and in which order</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Limit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mix the pictures anew each epoch; without it class follows class.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The part of the training pictures kept aside to watch progress; 0.1 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train on so many pictures alone, every class alike; 0 takes all.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Validation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Validation share</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataHead</name>
    <message>
      <source> · {0} pictures can't be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another Neocog is getting it; waiting</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancel the download</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete this set and its pictures; it can be undone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Download</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Download {0:.0f} MB</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw or add pictures, rename classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Forget this folder; its files stay where they are</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Get this set from where it is published; it is checked byte by byte</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Licence: {0} · {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing in it yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress of the download</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>RGB</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop here; the next download goes on from this point</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train on this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unpacking and checking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:,.1f} of {1:,.1f} MB from {2}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{train} training and {test} test pictures · {classes} classes · {width} × {height} {colours} · {size} MB in memory</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataList</name>
    <message>
      <source>Choose a set to look at its pictures and figures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data sets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing in it yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>built in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>yours</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:.0f} MB to get</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataMake</name>
    <message>
      <source>A picture of “{0}” is removed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a class first; pictures belong to one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a picture to remove it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw on the left and keep it, or drop picture files here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw something first; then it can be kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at all pictures of this set, and train on it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures of the class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures of “{0}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class “{0}” and its pictures are removed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} added, {1} not: {2}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures added.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures in {1} classes: ready to train.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataNew</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drawn signs, {0} × {0} grey, centred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Greek letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make no set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the set; then draw or add its pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make your own set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Photos, {0} × {0} RGB</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Signs are cut out and centred as MNIST's are; photos are cropped and scaled</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Three classes of twenty drawings each take five minutes, and a network learns to tell them apart in seconds. You can add classes and pictures at any time.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What a network shall tell apart, with commas between</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the set is called; a folder gets this name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>alpha, beta, gamma</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>Add picture files to the class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clear the sheet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw or collect pictures, and train on them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to a picture by its number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import a folder of pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the drawing and begin the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the drawing in its class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make your own set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not enough to train on yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a folder with a folder of pictures for each class, or IDX or CIFAR-10 files; or drop it here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the Train page with this set chosen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures need a class: drop a folder with one folder for each class, or make your own set and drop them there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the chosen picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the chosen picture; it can be undone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>That holds no pictures. Drop a folder, or PNG or JPEG files.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This set can't be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train on this set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo a stroke</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on its way</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is here.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataPixels</name>
    <message>
      <source>Each training picture is added up once.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mean and deviation of every pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mean picture of each class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Measuring every pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No figures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On a scale from 0 (black) to 1 (white), over all training pictures. A network is fed (x − mean) / deviation, so that its first layer sees numbers around 0.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>black pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>deviation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mean</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DataSet</name>
    <message>
      <source>A moment.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not on this computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On its way</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures, balance of classes, pixels, augmentation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press Download above. It can be interrupted, and goes on from there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The folder {0} is gone. Bring it back, or take it off the list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Views of the set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You can go on working; the set appears here once it is whole.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DetailsCard</name>
    <message>
      <source>After each epoch: who was taken for whom.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Details of the run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Figures of every class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gradients, updates and silent units</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Histograms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How numbers in layers are spread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Losses and accuracies, epoch by epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More tabs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Precision, recall and F1 of every class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Precision, recall and F1 on the validation pictures, in per cent</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What to see of the run; arrow keys go from one to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Which class was taken for which</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DiffTable</name>
    <message>
      <source>Field</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DrawPage</name>
    <message>
      <source>Back to drawing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin a new drawing; undo brings this one back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Classify a picture file instead of a drawing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Classify the picture on the clipboard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw a digit here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw ink</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw the stroke again that was taken back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw, or open, drop or paste a picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drop a picture here, or draw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Eraser</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leave the picture; the drawing is as you left it (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No ink stands out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing to read yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open or train a model, then draw here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open picture…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Or drop one anywhere on this page: a photo, a scan, a drawing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pasted picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rub ink out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no picture there. Copy or drop a picture or its file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Thinner pen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try a picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try a picture with more contrast.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the network sees</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wider pen</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Drops</name>
    <message>
      <source>Dropped picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the first of {0} was opened; drop them one by one.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EmbeddingTab</name>
    <message>
      <source>Arranging</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Arranging the pictures…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a layer above; its view of the test set appears here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Colours of the classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each dot is a picture; arrow keys go through them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many test pictures; 1,000 is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layer of the embedding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for the model’s test pictures…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neighbours stay neighbours; takes seconds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Number of pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model in the top bar to see how it arranges pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PCA</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture under the mouse</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Point at a dot</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test pictures by what the layer makes of them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The layer whose numbers are compared; one before the last is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The two directions that vary most; at once</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>t-SNE</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:,} pictures; only who is near whom counts, not how far.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:,} pictures; two components keep {1:.0f} % of the variance.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}, number {1}
Click to open it.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Progress</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EpochTable</name>
    <message>
      <source>Acc. %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Val. %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Val. loss</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EpochsTable</name>
    <message>
      <source>Each epoch becomes a row here.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EpochsView</name>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Examples</name>
    <message>
      <source>Its data, {0}, isn’t here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No built-in pictures fit; draw one, or open a file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The built-in digits stand in.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This model doesn’t say what it was trained on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has no test pictures of its size.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Exchange</name>
    <message>
      <source>Copy and paste</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No model is open. Open one above first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste a network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Python that builds this network is copied.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save the picture of the network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the open model's network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The clipboard holds no text. Copy a network's JSON first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network as Python or JSON, and from JSON or the open model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network on the clipboard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network's JSON is copied.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The picture is in {0}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Answers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Build, prove on real pictures, and write</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export the model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folder with predict.py</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No model is open. Open one above, or train one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ONNX file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One file; ONNX Runtime runs it on every system.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One file; preprocessing and softmax are inside it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reads</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file with labels, model card and a small program.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file, its labels, a model card and a small program.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This file exists; Export replaces it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unnamed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} classes</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ExportPlace</name>
    <message>
      <source>An ONNX file's name ends in .onnx.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the folder to write</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ONNX files (*.onnx)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Say where to write the file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file, or the folder, to write</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is a folder; add a file name that ends in .onnx.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where to write</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write the ONNX file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be written. Choose another folder.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Findings</name>
    <message>
      <source>With this, layer {0} doesn't fit. {1}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ForkDialog</name>
    <message>
      <source>A model file…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A tenth of the usual rate is a good start for weights at hand</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Any other fields, as `neocog train --set` takes them, with spaces between</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Batch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a model file whose weights the run begins with.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Counted from the beginning of the new run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Frozen layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How the weights are moved</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the run and train it on the Train page</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New run from weights at hand</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Other fields</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures a step; 64 is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The new run takes the recipe of run {0} with what you change here, and stands at step 0 with these weights: the optimizer’s memory, the schedule and the epochs begin anew.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ticked layers keep their weights; the others learn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What it learns from; a preset’s last layer follows it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whose weights the run begins with, where they fit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0:,} weights</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>HistogramView</name>
    <message>
      <source>Histograms</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>HistogramsPanel</name>
    <message>
      <source>Activations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gradients</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How the outputs are spread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How the weights of each layer are spread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How their gradients are spread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Switch on Histograms under More, Threads and measuring, then press Start.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>InsidePage</name>
    <message>
      <source>Confusion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to the Train page</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How little noise changes the answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look inside for the picture on the clipboard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No model is open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model file that Neocog trained</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open one, or train one; then follow a picture through its layers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ways to look inside</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What each layer makes of the picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where it errs on its test set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Which pictures it finds alike</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Which pixels the answer hangs on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Job</name>
    <message>
      <source>That failed inside Neocog ({0}). The log has details.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerCards</name>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No layers yet. Add one from the list, or begin with a preset.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerColumns</name>
    <message>
      <source>gives</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>kernel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>memory</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>multiply-adds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>parameters</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerFinder</name>
    <message>
      <source>No layer is called or does that. Try another word.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search for a layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search: pool, normal, dropout …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words of a layer's name or of what it does (Ctrl+F)</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerGroups</name>
    <message>
      <source>Activations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Against overfitting</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Made of layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures: convolution, pooling, size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Vectors</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerHead</name>
    <message>
      <source>layer</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerKey</name>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>and {0} more</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerList</name>
    <message>
      <source>Every layer with the shape of what it gives</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} gives {1}; it has {2:,} weights</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerPainter</name>
    <message>
      <source>fast</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>reference</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayerTable</name>
    <message>
      <source>Layers added here become its first ones.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>branches</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>gives {shape}; {parameters} parameters, {work} multiply-adds, {bytes}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>projection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: empty, passes on what comes in</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayersPanel</name>
    <message>
      <source>Dead</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Figure</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Figures of the layers against epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Length of the gradient. Where it shrinks to nothing a layer is idle.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Length of the step over that of the weights; near 0.001 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No layer has such a figure.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press Start: every 200 steps the layers are measured, unless More says so.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Saturated</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Share of outputs of sigmoid and tanh that are stuck at an end.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Share of units that are off for every picture: they learn no more.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This network has no units that can die, such as those of ReLU.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This network has no units that can saturate, such as sigmoids.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Update</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayersTab</name>
    <message>
      <source>Choose or draw a picture on the left to see what every layer makes of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Click a map or use the arrow keys; the pixel you click is explained below.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Colour scale</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each map has its own scale: weak ones show too</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Maps</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Maps of the layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One scale for all: weak maps stay dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model in the top bar, or train one, to look inside it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shared</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>max</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>min</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>own, of each map</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>shared</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} maps of {1} × {2}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} numbers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>−max</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LimitsGroup</name>
    <message>
      <source>Clip norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clip value</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Regularisation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What keeps the network from learning the pictures by heart</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LiveView</name>
    <message>
      <source> Best epoch {epoch}: validation accuracy {accuracy}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AUC</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Area under the curve</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Faint: each batch; strong: smoothed. Shaded: by how much validation is worse.
Dashed upright line: where early stopping ends the run.
Drag and wheel; double click fits.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learning rate against epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Logarithmic loss axis</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press Start to see the accuracy rise here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press Start to see the loss fall here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show powers of ten at equal distances: small losses open up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the area under the ROC curve: how surely a right class ranks above a wrong one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step {step}: loss {loss}, accuracy {accuracy}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The learning rate of every step, and each change of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>best</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>set by hand</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>train</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>val.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} against epochs</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LossGroup</name>
    <message>
      <source>Balance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let rare classes count as much as frequent ones.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What training makes small</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What training makes small; cross-entropy is usual for classes.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About Neocog and its shortcuts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss a message; leave a picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Menu</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Models, theme and help</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a model that Neocog trained</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open model…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Say everything in this language from now on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo what a message tells of</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Versions, and every shortcut</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss this message (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Message</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take this back (Alt+U)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo  Alt+U</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo what the message tells of</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ModelColumn</name>
    <message>
      <source>A network that others found, to change.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add the layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Batch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin with</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many pictures' outputs training keeps at once; 32 to 256 are usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Own network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Source: {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The data that the network is for.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your own; a preset replaces it, and undo brings it back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>memory</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>multiply-adds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>parameters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} numbers a picture, {1} classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}, {1} classes</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ModelPage</name>
    <message>
      <source>Add {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin with the network that answers on Draw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin with {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change {0} of {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Code that builds this network in a script</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy as JSON</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy as Python</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Duplicate the layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Duplicate {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find a layer to add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It fits: pictures go in, {0} classes come out.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Last that fitted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layer {0} doesn't fit.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let the layer come earlier</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let the layer come later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make it fit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the change again that was taken back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move the layer down</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move the layer up</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Other pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste JSON</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put the marked layer in after {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put the same layer in once more</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redo the change</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save the picture…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search all layers there are</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the last change of the network back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the layer out; undo brings it back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the network to the Train page</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the network whose JSON is on the clipboard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the open model's network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Text that Neocog reads again, as in model files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The end doesn't fit.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train this network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo the last change</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write the architecture as an SVG or PNG file, on white</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the others</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NetworkChoice</name>
    <message>
      <source>From the Model page: {0} layers, {1} parameters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Own network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your own network takes pictures of {0} in {1} classes; these are {2} in {3}. Choose other data, or these pictures on the Model page.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NetworkFoot</name>
    <message>
      <source>Add a projection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take it to the Train page (Ctrl+Return)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train this network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>by itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} fits.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} in layer {1}, {2}, fits.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: then it fits.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NoiseTab</name>
    <message>
      <source>Aimed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As strong, but blind: to compare with</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Attacked picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By chance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a picture on the left.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each pixel the way that hurts the answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find the flip</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find the weakest aimed noise that changes the answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find the weakest noise that flips the answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Flipped: {0} is now read as {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many grey levels of 255 each pixel may move; 8 is hard to see in a photo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No pixel moved by more than {0:g} of 255 grey levels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No strength up to 255 changes this answer. Try another picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Probabilities after</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Probabilities before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Still read as {0}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Strength</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Strength of the noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Then see how little it takes to change the answer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trying strengths</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>attacked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>noise, enhanced</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} of 255</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NumberField</name>
    <message>
      <source>a number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} needs {kind} {range}; {usual} is usual.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NumberRange</name>
    <message>
      <source>above {0:g}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>at least {0:g}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>at most {0:g}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>below {0:g}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>OnnxCheck</name>
    <message>
      <source>Comparing {0} with {1}…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the model that this ONNX file was made from first; then drop it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} answers like the open model, proven on {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is not the open model: {1}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Opener</name>
    <message>
      <source>Add these pictures to the set you make</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check this ONNX file against the open model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import this folder as a set of pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look inside the network with this picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neocog can’t open this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open this model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open this recipe or network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read this picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can’t be opened here. Neocog opens models (.safetensors), recipes and networks (.json), pictures, folders of pictures, and ONNX files to check.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is neither a recipe nor a network, so nothing was opened.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} isn’t there any more, so it is off the list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} isn’t there any more.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>OptimizerGroup</name>
    <message>
      <source>The fields of the optimizer</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Build a network and see what it costs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare everything that was trained; let recipes race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw a sign and see it recognised</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Inside</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at the pictures to learn from; make your own set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at what each layer does, and where the model errs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train a network and watch it learn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write the model as an ONNX file</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>PaperCard</name>
    <message>
      <source>Back to drawing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Width of pen and eraser</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Width of pen and eraser; 28 suits most digits ([ and ])</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>PictureCard</name>
    <message>
      <source>All classes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin anew; undo brings this back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Class of the test picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw one and see every layer answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw with the mouse, or by arrow keys and Space</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go through the pictures of one class, or of all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at a picture file; dropping one here does the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at the picture on the clipboard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pasted picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures the model was never trained on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The next picture of this class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The picture before this one in its class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The picture’s number in the test set, from 0</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no picture there. Copy or drop a picture or its file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where the picture comes from</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>PictureView</name>
    <message>
      <source>Picture</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>PretrainingGroup</name>
    <message>
      <source>Gibbs rounds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let each hidden sigmoid layer learn the pictures first, without labels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ProbabilityBars</name>
    <message>
      <source>Probabilities</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ProvidersCard</name>
    <message>
      <source>A file runs on any processor. Check what else can run it here, and how fast.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accelerators</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An accelerator works here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Apple (Core ML)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check accelerators</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the commands</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the commands for {purpose}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>For {purpose}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Graphics card (DirectML)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Intel (OpenVINO)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>NVIDIA card (CUDA)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>NVIDIA card (TensorRT)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Processor (CPU)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trials in progress</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try each one in a process of its own; the first time takes a few seconds.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trying each one in a process of its own…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>doesn't work</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{time} a picture</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RaceForm</name>
    <message>
      <source>A step of each after the other</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose {0} to {1} optimizers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each entrant to its end, then the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each optimizer first tries every rate of one grid for so long, and races at its best. 0: no grid, each at its usual rate.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>End the race; its runs keep a checkpoint each</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs at a rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fixes initial weights and batches, which are the same for all; 0 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many training pictures each learns from; 0 takes all. 2000 are quick.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How often each sees all pictures; 3 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In turns</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One by one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Optimizers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress of the race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The data is missing. Get it on the Data page.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network of all; LeNet is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try the rates, then let them race (the runs are kept)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Two to eight that race; Space takes or leaves one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What all learn from</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RaceRunner</name>
    <message>
      <source>The race stopped by an internal fault. Details are in {log}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RaceTab</name>
    <message>
      <source>A fair race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A race is under way. Stop it, then choose again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accuracies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Against</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each optimizer tries every rate of one grid for as long as the others, then races at its best: same initial weights, same batches. Press Start race.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Grid and standings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Losses</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Racing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Solid: training; dashed: validation. Double click fits.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped at the grid; no run was made.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The accuracies rise here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The losses fall here, by step or by time.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trying the rates of the grid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who learns most from as many batches</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who learns most in as much training time</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>training time, s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} of all entrants</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} is ahead at {rate:g}. The runs are kept under “{tag}”.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RaceTable</name>
    <message>
      <source>Entrant</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its best rate is at the edge of the grid; one beyond may be better.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Val. %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Val. loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Validation loss after {0} epochs at a learning rate of {1:g}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RateCurve</name>
    <message>
      <source>From {first} over at most {most} to {last}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mend the fields above to see the curve.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Planned learning rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The learning rate over the run, if nobody changes it meanwhile.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epoch {0:,}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Reading</name>
    <message>
      <source>Choose a picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw above</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No ink stands out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No model is open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the network reads</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>read as {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>✓ right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>✗ it is {0}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RecipeCard</name>
    <message>
      <source>Recipe</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RecipeForm</name>
    <message>
      <source>Batch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything else of a run: augmentation, loss, schedule, early stopping, …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How far each step goes. {adam} is usual for Adam, {sgd} for SGD.
It can be changed while training runs; arrows go 1, 2, 5, 10.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How gradients become steps; Adam is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How often every training picture is seen; 3 to 30 are usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures in one step; 32 to 256 are usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The data is missing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The layers and how they are stacked.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures to learn from.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train on the drawings you corrected on the Draw page as well.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use 1 corrected drawing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use corrected drawings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use {count} corrected drawings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where chance begins: the same seed gives the same run.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>⚠ {title} isn't on this computer. {mend}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ReportCard</name>
    <message>
      <source>Building the graph and comparing both runtimes on real pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export in progress</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export runs the new file and the engine on real test pictures and writes it only if both answer alike. The proof appears here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Logits differ by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not exported</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing exported yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Passed: the ONNX file answers like the engine</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures compared</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Probabilities differ by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Proven on {pictures}, run by {provider}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Same answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Time for one picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Verification</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Written as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>limit {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>limit {0} (largest {1})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>limit {0} of the largest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>one at a time</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>opset {0}, IR {1}, {2}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} at a time</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>✓ {0} at most</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RocPanel</name>
    <message>
      <source>Class of the ROC curve</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drag along the curve: finds against false alarms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Finds {0:.1f} % of “{1}”, misses {2:,}; {3:,} false alarms ({4:.1f} % precision).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class that is told from all others</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The curve appears once the test set is judged.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The probability from which the answer counts as yes; 0.5 is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yes from</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>false alarms among the others</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RocPlot</name>
    <message>
      <source>ROC curve</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunButtons</name>
    <message>
      <source>Begin a new run of this recipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>End the run; a checkpoint and the model are kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learn from one batch, then wait</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learn until the end of the epoch, then wait</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let the second optimizer take over at once; More says which one it is</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause or continue training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start waits: {problem}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Switch now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take back the learning rate set by hand: the schedule holds again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train one step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train to the end of the epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wait before the next step</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunCurvesCard</name>
    <message>
      <source>Choose a run to see its curves; with Ctrl or Shift, several to compare.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Curves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Curves of the chosen runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Logarithmic loss axis</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show powers of ten at equal distances: small losses open up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Solid: training; dashed: validation. Drag and wheel; double click fits.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These runs have told nothing of this yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>run {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>training time, s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>val.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunEnd</name>
    <message>
      <source>It had not done a step.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It had not reached its first checkpoint; press Start to begin a new run.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Resume goes on from its last checkpoint.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The history is kept until step {step}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The training process closed its connection.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The training process did not answer Stop and was ended.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The training process ended with code {code}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The training process was killed by {signal}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>signal {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{message} Details are in {log}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunList</name>
    <message>
      <source>All states</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find: adam mnist…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No run has all these words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No run yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One moment.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press Start on the Train page, or open the Race tab: every run is kept here with its recipe and its curves.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading the runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show only the runs that ended so</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shows the runs that have every word, in any column, tag or note (Ctrl+F)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>State of the runs shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use fewer words, or press Escape to see all runs again.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunStrip</name>
    <message>
      <source>Continue training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {run}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop training and keep the model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epoch {epoch}/{epochs}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>loading data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>paused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{network} on {data}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{speed} img/s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunTable</name>
    <message>
      <source>Accuracy on the test part, judged once at the end</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accuracy on the validation part after the last epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Best</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Duration</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How the weights are moved</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Started</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The best epoch, by what the recipe watches</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The preset, or a network of your own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The run’s number; the dot is its colour in the curves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training time; pauses and validation are left out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Val. %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What it learned from</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When it was made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whether it runs, and how it ended</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whole epochs done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your words to find it by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>finished</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>own network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>running</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stopped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>waiting</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunWords</name>
    <message>
      <source>Choose a run to write about it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose two to compare them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Differences of the recipes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything is as usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It comes from run {0}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No run is chosen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes: what you tried, and what came of it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the fields that differ, named as `neocog train --set` does</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags: baseline, to show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipes are the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These runs differ only in what was changed while they ran.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This recipe is the usual one for its data and network. Choose a second run with Ctrl to compare the two.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you want to remember of this run; kept by itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words to find the run by, with commas between them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} runs are chosen. Choose one to write about it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{network} on {data}, {state} after step {step}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Runner</name>
    <message>
      <source>Training stopped by an internal fault. Details are in {log}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunsPage</name>
    <message>
      <source>All runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin with its weights, or a model’s; freeze layers (transfer)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare optimizers fairly</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete the chosen runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete the chosen runs; it can be undone for a week</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export the chosen runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fork…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on from its checkpoint, bit for bit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on with the chosen run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let the chosen recipes race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at runs and compare them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New run from weights at hand</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open its model: draw, look inside or export it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the model of the chosen run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Race</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rerun</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rerun with changes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Runs and races</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train 2 to 8 recipes again from the same weights, side by side</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train it again, and change the learning rate where you did before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train the recipe again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train the recipe again with the changes made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Train the same recipe again, as a new run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write curves as CSV, or everything as JSON</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RunsTab</name>
    <message>
      <source>A run that is being trained stays. Stop it first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Curves as a table (*.csv);;Everything (*.json)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export runs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {0} was deleted.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The best epoch of run {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The last checkpoint of run {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model of run {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wrote {0}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} runs were deleted.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ScaleBar</name>
    <message>
      <source>Colour scale</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ScheduleGroup</name>
    <message>
      <source>How the learning rate goes over the run, with its curve</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The rate rises in a line over so many epochs; 1 is usual, 0 none.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Warm-up from</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SeriesField</name>
    <message>
      <source>none; such as 10, 20</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} needs numbers with commas between them, each {range}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Kept as “{0}” for training: {1} in all.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The drawing was not kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This drawing was kept before, as “{0}”.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SetShelf</name>
    <message>
      <source>Reading {0}…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures can't be read and are left out. The first: {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{0}” is deleted.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{0}” is off the list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{0}” is on the list.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ShortcutDialog</name>
    <message>
      <source>Action</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All shortcuts are as usual again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Changes are kept already</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose an action, then record keys for it below</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find an action or its keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find shortcuts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give every action its usual keys; can be undone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give the chosen action its usual keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let the action have no keys; the palette still finds it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Part of a name, or keys such as Ctrl+T</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press keys in the field to change the chosen shortcut.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Press the new keys here; Tab leaves the field</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take them over</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take these keys from the other action</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These keys stay: they are the way out of everything.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo reset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your own shortcuts are back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yours; usual: {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is needed in fields and lists. Add Ctrl or Alt.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is taken by {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{0}” has {1} now.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>Everywhere</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SketchPad</name>
    <message>
      <source>Add a class first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw one sample here, as large as you like</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw “{0}” here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drawings are kept as they are, 64 × 64; photos come from files.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each drawing is cut out, fitted into 20 × 20 pixels and centred in 28 × 28, as MNIST was made. Vary slant, size and pen: a network learns what you show it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep in “{0}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Width of the pen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Width of the pen; 28 suits most signs</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SpecForm</name>
    <message>
      <source>{range}; {usual} is usual.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StageStrip</name>
    <message>
      <source>What the network sees</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>centred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cropped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>drawn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fitted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>inverted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>resized</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StatusCard</name>
    <message>
      <source>Choose data and a network on the left, then press Start. Curves appear here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw a sign and see this model recognise it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epoch {epoch} was the last: nothing was better than epoch {best}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on with this run from its last checkpoint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open in Draw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open this model and write it as an ONNX file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training layer {layer}, epoch {epoch}: error {error}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress of the run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ready to train</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped after {steps} steps; the model is kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The run ended early</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>pictures/s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>time left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{accuracy} of the test pictures are recognised</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title}. Validation {validation} · {speed} img/s · {seconds}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StoppingGroup</name>
    <message>
      <source>Early stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The validation figure that tells the best epoch; also for plateaus.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the best epoch is told by, and when to stop waiting for a better one</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SwitchGroup</name>
    <message>
      <source>After epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It takes over after so many epochs without a better one; 0: no.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It takes over after this epoch; 0: not at an epoch.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let a second optimizer take over: Adam first, then fine SGD, say</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Second optimizer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Takes over.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The rate from the switch to the end.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Then</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TermTable</name>
    <message>
      <source>Backward: what it adds to the input’s gradient</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Backward: what it adds to the weight’s gradient</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Forward: what this product adds to y</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Input x</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The input’s value</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The weight’s value</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weight k</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What it is multiplied by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>dk: dy · x</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>dx: dy · k</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>k</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>x</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>x · k</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TimeBars</name>
    <message>
      <source>Time for one picture</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Runtime</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TrainPage</name>
    <message>
      <source>A run is under way. Let it end or stop it, then choose the data again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A run is under way. Stop it, then choose again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Making a new run</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {run}: {network} on {data}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This data can't be trained on yet. Look at it on the Data page.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>UnionField</name>
    <message>
      <source>by itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>height × width</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: height</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: width</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>UnitCard</name>
    <message>
      <source>Click a map above: its filter, its inputs and its numbers appear here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Each product of the sum, and what it gives back to input and weight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Filter of the unit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It sees {0} × {1} pixels of the picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No filter: this layer learns no weights.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Numbers of one output pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The answer’s logit grows by {0} with it (dy).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The unit’s weights, one square for each input channel; zero has no colour.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unit {0} of {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the largest x</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the mean of x</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>weights of this filter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has no products to list: it works on each number by itself.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} only passes on what others computed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Σ x · k</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Σ x · k + b</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>Answer</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>WhyTab</name>
    <message>
      <source>A patch of mean grey covers each place in turn. Warm: the answer needs it; cold: it was in the way.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a picture on the left to ask why it is read as it is.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cover parts and watch it fall</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Grad-CAM</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How much of the map lies over the picture; 65 % is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How strongly the class’s score answers to each pixel. Quick, but speckled.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Input gradient: one pass back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Maps of a layer, weighed for the class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mean gradient over noisy copies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opacity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Patch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>SmoothGrad</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class whose score is explained; try a rival</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The gradient averaged over 64 noisy copies: what remains is what lasts.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The last picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The layer whose maps are weighed; the last is usual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The map by itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The map over the picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The side of the square that covers; 5 suits 28 pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where a layer’s maps spoke for the class. Coarse: late layers have few pixels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why this answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>change of the logit with a pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>change of the logit with a pixel, mean over noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>evidence for the class</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fall of the probability when covered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>WorkGroup</name>
    <message>
      <source>Checkpoint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Into how many parts each batch is cut; your cores are usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LeNet on MNIST</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Measure layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name, threads, measuring</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Seconds from checkpoint to checkpoint, besides one every epoch.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Steps from measurement to measurement.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model’s name, threads, checkpoints, and what is measured on the way</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Threads</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the trained model will be called.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>WorkRow</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancel: {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop this; what was known before stays</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Large</name>
    <message>
      <source>The picture, large</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_OfferList</name>
    <message>
      <source>Double click or Enter puts a layer in; or drag it to its place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers to add</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_RunView</name>
    <message>
      <source>Choose runs to see their curves; Ctrl or Shift adds more to compare</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Runs</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Sheet</name>
    <message>
      <source>Press to go to this layer's card</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Thumbnail</name>
    <message>
      <source>Classify the sample picture “{0}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sample picture: {0}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>app</name>
    <message>
      <source>Something went wrong inside Neocog ({0}). Details are in {1}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>augmentation</name>
    <message>
      <source>Adds the grain of a camera in the dark.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Covers a rectangle with noise: nothing is relied on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draws grey levels apart or together.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How far neighbours go alike: 4 trembles, 20 is nearly a shift.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How often left and right change places: for things, not for signs.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leans upright strokes, as handwriting does.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Makes bright strokes thicker or thinner.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Makes it larger or smaller; 0.1 is 90 … 110 %.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Moves the picture right or left, up or down.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Multiplies all grey levels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pulls every point a little, neighbours alike.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Takes the picture out of focus.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Turns it about its middle, either way.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>dialogs</name>
    <message>
      <source>Add pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a folder of pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep training</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open model</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop and close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopping keeps a checkpoint and the model as it is now. Stop and close?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training is still running.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wanted files ({0})</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>1,438 training and 359 test pictures, 28×28 grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>10,000 training and 2,000 test pictures, 32×32 RGB, decoded from JPEG copies: to compare runs by, never to be quoted as CIFAR-10</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>20,000 training and 2,000 test digits written by random pens, 28×28 grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>50,000 training and 10,000 test pictures, 32×32 RGB</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>60,000 training and 10,000 test pictures, 28×28 grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A ROC curve needs pictures of class {0} and others; {1} of these {2} are of that class. Choose another class or more pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A ROC curve needs probabilities; some of class {0} are no numbers. Use a model whose training did not diverge.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A class's score is its {0}; {1} came.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A classifier of pictures into {0} classes ({1}), a network of {2} parameters, trained and exported by Neocog.

| | layer | output | parameters |
|---|---|---|---|
{3}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A digit's size must be 8 … 1024 pixels, not {0}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A filter's strongest pictures need a set to search; this one is empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A kept drawing needs a label. Choose what it shows.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A loss surface has 1 to {0} points; {1} × {2} came. Use a coarser grid.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A network for drawn ink needs square grey pictures; this one takes {0}. Train it with the input path 'photo'.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A network learns to tell at least two classes apart. Add a class.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A network may have {0} layers, inside each other {1} deep; this one has more. Use fewer layers, or fewer layers inside others.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A network must end in a vector of at least 2 classes; this one ends in {0}. Put Flatten and Dense at the end.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A network needs pictures of 1 to {0} pixels; not {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A picture is saved as .svg or .png; not as {0}. Change its name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A plane through weights takes weights of its own network; these have other paths. Choose a checkpoint of the same run.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A race has {0} to {1} recipes; there are {2}. Choose others.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A range test needs at least 10 steps from a lowest rate above 0 to a higher one; it got {0} steps from {1} to {2}. 100 steps from 1e-6 to 10 are usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A second optimizer that takes over during the run: Adam first, then finely tuned SGD.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A setting is a path, = and a value, such as optimizer.beta1=0.8; not {0}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A trace back through {0} needs the gradient at its output, of the shape {1}; the one given has {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A trace of {0} on {1} numbers would have {2} steps; the most is {3}. Use a smaller picture or fewer filters.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A validation fraction of {0} leaves none of {1} pictures to train on. Use a smaller fraction or more pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A validation share of {0} of {1} pictures is none at all. Use a larger share or more pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A {0} can't be called {1}: such a folder is read as a part of a set. Choose another name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AMSGrad</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Active</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adadelta</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adam</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adam that divides by the largest size its gradients ever had, so that no step grows again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adam that shrinks the weights beside its step, not through the gradient it rescales.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adam with Nesterov's look ahead: today's gradient counts at once, and momentum warms up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add to what the layers give what came into them: y = body(x) + projection(x).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AlexNet, small</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All layers are frozen, so there is nothing to learn. Leave one free.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Alpaydin &amp; Kaynak 1998, UCI Machine Learning Repository, by way of scikit-learn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An ONNX file's name ends in .onnx; {0} doesn't. Rename it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An embedding needs at least 2 pictures; {0} came. Use more.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ask that the true class's score lead every other by a margin, and for no more than that.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>At least 1 picture must be left to train on, not {0}. Use 1000.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Average pool2d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Balance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Balanced classes need CrossEntropy or Focal, which have class weights; {0} has none.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Batch norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>BatchNorm needs vectors (features,) or pictures (channels, height, width); what comes in has the shape {0}. Put it where vectors or pictures pass.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Beta</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Beta1</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Beta2</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bias</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Binary cross entropy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blur</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bound the gradient: its length over all weights, each of its numbers, or both; 0 is off.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Branches</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bring each channel to mean 0 and variance 1 over the batch, then scale and shift it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bring each group of channels of a picture to mean 0 and variance 1, then scale and shift.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bring each picture or vector to mean 0 and variance 1, then scale and shift every number.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>CC BY 4.0</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>CC BY-SA 3.0</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>CIFAR-10</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>CIFAR-10, a fifth from JPEG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Centred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checkpoint seconds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Class weights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clipping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Concat</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Concat joins branches that differ in channels only; these give {0}. Use the same stride and padding='same' in each.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Concat needs at least one branch; it has none. Add layers to it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Connect every input to every unit: y = x · kernel + bias.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Constant</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Contrastive divergence for each hidden layer in turn, before training; labels are not used.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Conv transpose2d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Conv2D</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Conv2D(groups={0}) needs channels and filters that {0} divides; here are {1} channels and {2} filters. Use groups=1, or groups={1} and a multiple of {1} filters (depthwise).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ConvTranspose2D(groups={0}) needs channels and filters that {0} divides; here are {1} channels and {2} filters. Use groups=1, or a number that divides both.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ConvTranspose2D(output_padding={0}) needs a stride above it; the stride is {1}. Use output_padding=0, or a larger stride.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cooldown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the set again from where it came from.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Count include pad</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cross entropy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cross-entropy that counts sure and right pictures little: -(1 - p)^gamma · log p, p of label.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Data, network and every choice of training; the same recipe gives the same weights.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decoupled</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delta</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dense</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dense needs vectors; what comes in has the shape {0}. Put Flatten before it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Digits are printed for labels 0 … 9, one a picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dilation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Divide each number by how active its neighbouring channels are at the same position.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Divide each weight's step by the size of all its gradients so far; rare ones step far.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Divide each weight's step by the size of its recent gradients.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ELU</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Elastic</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Elastic smoothness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>End divisor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>End training once that many epochs in a row brought nothing better; 0 never does.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enlarge each channel `scale` times: by repeating pixels, or bilinearly between them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enlarge each channel scale times: by repeating pixels, or bilinearly between them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Erase</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Evaluation needs pictures, and this data set's test part is empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Factor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fall along half a cosine from the learning rate to zero at the run's end.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Feed each layer's output to the next: y = f_n(… f_1(f_0(x))).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Filters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Flatten</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Flip</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Focal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Frozen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>GELU</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Get it with `neocog data get {0}` ({1} MB), or put {2}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give x to every branch and join what they give along axis 1 (channels or features).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Global average pool2d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Grad-CAM needs a layer whose output is a picture; layer {0} is not one. Those that are: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Grad-CAM needs a layer whose output is a picture; this network has none. Use a network with a convolution, or look at the input gradient.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gradient clipping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Group norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>GroupNorm(groups={0}) needs channels that {0} divides; here are {1}. Use a number of groups that divides {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Groups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hard sigmoid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hinge</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Histograms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How often the layers are measured, and on how many training pictures the area is.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How surprised sigmoid(outputs) is, asking of every class alone whether it is this one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How surprised softmax(outputs) is by the true class, in nats: -log p[label].</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Huber</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Improvement</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Initial</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Initializer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Input `picture`: {0}.

Output `probabilities`: float32 (N, classes), each row summing to 1.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>K</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep kernels small: L2 shrinks each in proportion, L1 by the same amount, down to zero.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep one number a channel: the mean of all its pixels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the largest value of each window.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the mean of each window.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Krizhevsky 2009, University of Toronto</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Krizhevsky 2009, University of Toronto, by way of JPEG copies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>L1</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>L2</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Label smoothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layer norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layer {0}: {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layer {0}: {1} would give {2} numbers for one picture; the most that Neocog computes is {3}. Use smaller pictures, fewer filters, or a stride.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LeCun, Bottou, Bengio &amp; Haffner 1998, section II.B, without its RBF units</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LeCun, Cortes &amp; Burges 1998</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LeNet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LeNet-5 (1998)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leaky relu</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let the learning rate fall by the same factor every epoch, a little at every step.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Limit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Local response norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MIT</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MLPerf Tiny (Banbury et al. 2021), image classification; after He, Zhang, Ren &amp; Sun 2016</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MNIST</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Margin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Max pool2d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Milestones</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MobileNet, small</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Momentum decay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Momentum that asks for the gradient where it is about to be, and so brakes before the bend.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Momentum whose step each weight scales by the size of its own recent gradients.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Monitoring</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Multi step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Multilayer perceptron</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Multiply the learning rate by a factor at each of some epochs, the milestones.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Multiply the learning rate by a factor every so many epochs.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Multiply the learning rate by a factor whenever a watched value stops getting better.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>NAdam</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neocog's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No folder can be called {0} everywhere. Choose another name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No ink stands out in this picture, so there is nothing to centre. Draw with more contrast, or make a set of photos instead.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No test pictures of {0} (channels, height, width) are here to prove the export on; tried {1}. Put the model's data set in place.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No weights of {0} fit this network: their paths or shapes are others. Choose a model of a network that begins like this one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Noise is laid on pictures of whole grey levels (uint8); these are {0}. Give the pictures as they were before normalisation.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None were stored with the model.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not known: the model file names no training data.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing can be written to {0} ({1}). Choose another folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing was exported. {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ONNX Runtime can't {0}: {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One cycle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Output padding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PReLU</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Padding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pass what is positive, bend the rest to -alpha: y = x where x &gt; 0, else alpha · (e^x - 1).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pass what is positive, scale the rest by a weight: y = x where x &gt; 0, else slope_c · x.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pass what is positive, stop the rest: y = max(x, 0).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pass what is positive, weaken the rest: y = x where x &gt; 0, else slope · x.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Patience</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Power</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training gives hidden layers a bias; layer {0} (Dense) has none. Give it one, or leave pre-training out (epochs 0).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training needs a network of Flatten, then Dense and Sigmoid in turn, then a last Dense; layer {0} is {1} where {2} should be. {3}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training needs at least one hidden layer, Dense and Sigmoid, before the last Dense; this network has none. {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training of layer {0} grew beyond all numbers with a learning rate of {1}. Use a smaller one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pre-training would replace the weights that the run starts from. Leave pretraining or start out.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preprocessing needs finite means and deviations above zero.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preprocessing needs one mean and one deviation for each channel.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pretraining</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Projection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Qt needs libraries that this system lacks. Install them with
    sudo apt-get install {0}
(Debian and Ubuntu; elsewhere the packages of the same libraries).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Random changes that keep a picture's meaning; each field is a limit, 0 switches it off.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reduce on plateau</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove {0} and get it anew with `neocog data get {1}`.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ResNet-8</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Residual</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Residual adds what its layers give, {0}, to what passes beside them, {1}: both must have one shape. {2}, such as a Conv2D of size 1 with the filters and the stride of the layers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restore best</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rise along half a cosine to the learning rate, then fall along another to almost nothing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rise in a line from a small learning rate to the schedule's first, which then begins.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Roll on in the direction of past gradients: v ← momentum · v + g, p ← p - lr · v.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Round off the rectifier's corner: y = ln(1 + e^(beta · x)) / beta.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rumelhart, Hinton &amp; Williams 1986</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {0} is being trained by another process. Wait or stop it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {0} is being trained. Stop it, then delete it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Run {0} is finished: all its epochs are done. Begin a new one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Runs are exported as .csv or .json; {0} is neither. Give such a name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>SGD</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sample</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Samples</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Scale</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Scale each weight's gradient by the size of its recent steps over that of its gradients.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sequential</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shift</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>SiLU</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sigmoid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Slide `filters` kernels over the picture; each position is one weighted sum.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Slide filters kernels over the picture; each position is one weighted sum.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Slope</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Smallest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Softmax</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Softplus</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Spatial dropout2d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Squared error for small errors, absolute for large ones, so that no outlier rules the mean.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Squash to (-1, 1), centred on zero: y = tanh(x).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Squash to (0, 1): y = 1 / (1 + e^-x), written through tanh so that nothing overflows.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Squash to [0, 1] without an exponential: y = min(max(x + 3, 0), 6) / 6.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stamp each pixel's kernel onto a larger picture: what a convolution's gradient does.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start divisor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step against the gradient: p ← p - lr · g.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Step by the sign alone of gradient and momentum: every weight moves by the learning rate.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stride</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stroke width</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Strokes are written for labels 0 … 9, one a picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Surround each channel with zeros, each side by its own number of pixels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Switch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Synthetic strokes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tanh</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The ONNX file has no value 'logits' to compare. Export the model again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The ONNX file reads {0} and tells {1} classes apart, the model {2} and {3}. Choose the file exported from this model.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The ONNX file would have {0} bytes, and one holds at most {1}. Use fewer units or filters.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The built-in digits can't be read from {0} ({1}). Mend the installation with: pip install --force-reinstall scikit-learn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The built-in digits need scikit-learn, which isn't installed. Install it with: pip install scikit-learn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The checkpoint is damaged: the outputs it watched are {0}, not {1}. Begin a new run from the recipe.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class folder {0} holds no picture (PNG, JPEG, BMP, TIFF or WebP). Put some into it or remove it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class folder {0} in {1} has signs in its name that can't be shown. Rename it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The class “{0}” has {1} of at least {2} pictures; {3} and more are usual. Draw or add some.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The data set {0} isn't here{1}. {2} Or choose one that is here ({3}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file is not the model's equal: {0}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The folder of run {0} can't be used: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The folder {0} can't be made ({1}). Choose another place or free its permissions.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The folder {0} can't be read ({1}). Free its permissions or choose a known data set ({2}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The folder {0} {1}. Put a data set there ({2}) or choose a known one ({3}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The installed onnxruntime has no {0}; it has {1}. {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The layer at {0} gives {1} × {2} positions; ({3}, {4}) is not one of them. Count from 0.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The loss grew beyond bounds within {0} steps. Test lower rates.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The loss hardly fell at rates {0} ({1} to {2}), so none can be suggested. Test more steps or other rates, or let the weights begin otherwise.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The mean squared distance between outputs and the one-hot class: Σ_k (y_k - t_k)² / classes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model reads pictures of {0} channels; these have {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model reads pictures of {0} × {1} pixels; these are {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model reads pictures of {0}; those of {1} are {2}. Choose data of the model's size.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model reads uint8 pictures of {0}; these are {1} of {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model tells apart {0}; {1} holds {2}. Choose data with the model's classes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model tells {0} classes apart and names {1} of them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The model's means and its network differ in channels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The name of the {0} has {1} characters; at most {2} will do.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The name {0} holds {1}, which no folder's name can hold everywhere. Use letters, digits, spaces and dashes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network has no layer at {0}. It has {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network reads pictures as an array (N, {0}); what came has the shape ({1}). Normalise the pictures first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network reads pictures of {0} (channels, height, width); those of {1} are {2}. Choose a network made for them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network tells {0} classes apart; {1} has {2}. Give the last layer {2} units.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The network's classes are 0 to {0}; {1} to {2} came. Choose one of those.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The numbers of {0} are not traced one by one. Choose a layer of one of these kinds: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The output {0} has no position {1}. Count from 0.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures belong to {0} classes; this network answers with {1}. Give the last Dense {0} units.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures of {0} are not those that {1} was trained on: samples were kept or files changed since. Put them back, or begin a new run.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The preset {0} needs pictures of at least {1} × {1} pixels; these are {2} × {3}. Choose 'mlp', or larger pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The run store {0} was written by a newer Neocog (format {1}; this one reads {2}). Update Neocog, or set NEOCOG_HOME to another folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The run store {0}: {1}. {2}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same learning rate from the first step to the last.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The target 'folder' writes a folder and {0} names a file. Give a folder's name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The test part {0} holds {1}; the training part has {2}. Give both parts the same class folders.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The training and test pictures in {0} differ in size: {1} and {2}. Use files of one set.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The validation fraction must be at least 0 and below 1, not {0}. Use 0.1.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The weights don't fit the network: {0} should have the shape {1}, and is {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The {0} needs a name. Give it a short one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There are no kernels to show at {0}. Those there are: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is a data set {0} already ({1}). Choose another name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is a {0} {1} already. Choose another name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no data set {0}: it is neither a known name ({1}) nor a folder. Choose a known name or give the path of a folder with IDX files, CIFAR-10 batches or class folders.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no deleted run {0} to bring back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no display here, so the window can't open. Without one these work: neocog demo, train, evaluate, predict, export, verify, runs, data, providers, doctor (`neocog --help`).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no layer {0} with weights to freeze. Layers with weights are {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no optimizer {0}. Known are {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no preset {0}. Known are {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no published data set {0} to get. There are {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no run {0} any more.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no run {0}. `neocog runs list` shows them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no target {0}. Known are {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no {0} {1}. Known are {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These recipes can't race: they differ in {0}, which decides the initial weights, the batches or the effort. Make it the same in all.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This network has {0} parameters; the most that Neocog trains is {1}. Use fewer units or filters, or pool before Flatten.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This network takes inputs of shape {0}, not grey (1, H, W) or RGB (3, H, W) pictures. Choose a model that was trained on pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Threads</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Through</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Top</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trained on pictures of the user's own (the folder {0}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training ran out of memory; its last checkpoint is kept. Use a smaller batch, or close other programs, and go on with the run.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training would need about {0} GB of memory ({1}, at a batch of {2}); {3} GB are free. Use a smaller batch or smaller network, or close other programs.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Turn scores into probabilities that sum to 1 over axis 1 (the classes or channels).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>UCI digits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Units</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Upsample2D</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>VGG, small</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Validation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Verification needs at least one picture. Choose data with a test part.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Warm up</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watching the AUC needs validation pictures of every class; there are none of {0}. Use a larger share for validation, or watch the loss.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weigh x by its own sigmoid: y = x · σ(x), σ(x) = 1 / (1 + e^-x).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weigh x by the share of a normal distribution that lies below it: y = x · Φ(x).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While training, silence each channel with probability `rate` and scale the others up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While training, silence each channel with probability rate and scale the others up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While training, silence each unit with probability `rate` and scale the others up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While training, silence each unit with probability rate and scale the others up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write each picture as one vector, channel by channel, row by row.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Xiao, Rasul &amp; Vollgraf 2017, Zalando SE</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Zero pad2d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>`neocog data get {0}` gets it anew.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a reference to another file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a text, not a picture. {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>active</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>after Howard et al. 2017, "MobileNets", section 3</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>after Krizhevsky, Sutskever &amp; Hinton 2012, section 3</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>after LeCun, Bottou, Bengio &amp; Haffner 1998, with ReLU</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>after Simonyan &amp; Zisserman 2015, with batch normalisation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>alpha</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>an attribute of {0} with weights of its own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>auc</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>augmentation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>balance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>batch size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>beta</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>beta1</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>beta2</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>bias</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>bilinear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>blur</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>bottom</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>branches</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>brightness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>centred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>checkpoint seconds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>class weights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>clipping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>contrast</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cooldown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>count include pad</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>decay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>decoupled</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>delta</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>dilation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>elastic</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>elastic smoothness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>end divisor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epoch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epochs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>epsilon</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>erase</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>every</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>factor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>filters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>flip</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>frozen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>functions of its own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>gamma</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>glorot-normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>glorot-uniform</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>groups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>he-normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>he-uniform</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>histograms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>improvement</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>initial</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>initializer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>k</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>l1</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>l2</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>label smoothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>layer {0} ({1})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>layers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>lecun-normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>lecun-uniform</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>limit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>margin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>method</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>milestones</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>momentum</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>momentum decay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>monitoring</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nearest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no file, as none could be written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>none stated; the authors ask to cite their report</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>norm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not a picture in a known format. {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>orthogonal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>output padding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>padding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>patience</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>power</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>preset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>pretraining</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>projection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>restore best</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sample</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>samples</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>scale</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>schedule</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>shear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>shift</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>shuffle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sigmoid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>slope</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>smallest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>softmax</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sparse weights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>start divisor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stride</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stroke width</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>switch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>temperature</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the folder {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the operator {0}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the update of {0} in {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the validation loss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the weights {0} of {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>threads</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>through</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>top</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>uint8 pictures {0} of {1} × {2} pixels and {3} channel{4}, 0 to 255, {5}; normalisation is in the graph</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>units</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>valid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>value</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>warm up</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>watch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>weight decay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} Mind the licence of the training pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} The training data, {1}, are under {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} `neocog --help` shows the commands.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be downloaded ({1}). Look at the connection and run it again later; what has come is kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be joined to {1}: pictures {2} and {3} classes, not {4} and {5}, or other names. Join sets of the same kind.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be looked through: {1}. Free its permissions.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be moved to {1} ({2}). Close what has its files open, then try again; nothing was changed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be moved to {1} ({2}). Close what uses it or free its permissions.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be put in place ({1}). Close what uses that folder or free its permissions, then run it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be read ({1}). Remove it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be read: it is a folder or a device, not a file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be read: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be removed ({1}). Free its permissions, or remove it by hand.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be unpacked into {1} ({2}). Make room on the disk or free the folder's permissions, then run it again; what has come is kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be used ({1}). Remove it or free its permissions.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be written ({1}). Choose another folder or make room on the disk; nothing already there was changed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be written ({1}). Make room on the disk or free the folder's permissions, then run it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be written ({1}). Make room on the disk or free the folder's permissions, then run it again; what has come is kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be written as ONNX. Leave it out of networks to export.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} can't be written: {1}. Choose another.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} comes with Neocog; there is nothing to get. ({1} can be.)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} contradicts itself: its graph reads {1} channels and gives {2} answers, its metadata states {3} and {4}. Export it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} does not fit the recipe: it holds arrays of another network.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} does not fit the recipe: {1} is {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} doesn't state the size of its pictures; it states {1}. Export it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} doesn't take uint8 pictures and give probabilities. Choose a file that Neocog exported.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} exists again, so the removed one stays in {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} grew beyond all numbers at every rate of the grid. Add smaller rates.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has gone. Put it back or choose another data set.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has gone. Put it back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has no other of its kind; set its fields one by one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has {1} bytes; a CIFAR-10 batch is whole records of {2} bytes, so it is cut short or something else. Download the data set again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} has {1} bytes; at most {2} are read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds an array of shape {1}, not {2}. Give each IDX file the content its name says.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds more than {1} pictures. Use fewer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds no COCO file with boxes. It needs an {1} beside its pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds several JSON files ({1}). Name the one to be read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds the label {1} at picture {2}; CIFAR-10's are 0 … {3}. Download the data set again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds weights that are no numbers (NaN or infinite).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds weights that are no numbers ({1}). Choose another.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds weights that are not float32; Neocog reads float32.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds weights, but not a Neocog model: no network is described.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds {1} class folder{2}; a network learns to tell at least two classes apart. Put the pictures of each class into a folder of its own.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds {1} names, {2} of them different; CIFAR-10 has {3} classes, one a line. Download the data set again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds {1} numbers in {2}{3}; ONNX files are written from float32 weights. Convert the weights first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds {1} pictures in {2} but {3} labels in {4}. Use two files of one set.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds {1}, so it isn't {2}. Give the folder's path instead of the name {3}, or put {2} there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} holds {1}, which Neocog never exports; it is not run. Choose a file that Neocog exported.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is a damaged archive ({1}). Remove it and run it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is broken and would be found before a new one: {1} Remove that folder, then run `neocog data get {2}` again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is damaged: its position can't be read ({1}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is damaged: no run can stand at its position. Begin a new run from the recipe.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is damaged: the outputs it watched are no table of numbers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is neither a .safetensors nor an .onnx file. Choose a model that Neocog wrote.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is no COCO file: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is no mirror. Give an address such as https://example.org/mnist/ under which the files lie.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is not a checkpoint of Neocog.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is not a safetensors file, or is damaged: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is not a usable model: {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} is not an ONNX file, or is damaged: {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} isn't a text. Download the data set again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} lacks Neocog's metadata (labels, preprocessing, hash), so its pictures and answers can't be interpreted; choose a file that Neocog exported.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} lacks the entry {1}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} must be {1} to {2}; it is {3}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} needs one class weight for each of {1} classes; it has {2}. Give {1} weights, or none.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} needs pictures (channels, height, width); what comes in has the shape {1}. Put it before Flatten.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} needs pictures of at least {1} × {2} pixels; this one is {3} × {4}. Use a smaller window, or padding.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} needs {1} MB in {2}; {3} MB are free. Make room, or set NEOCOG_HOME to a larger disk.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} on {1} × {2} × {3} numbers would need more than {4} at once. Use a stride or smaller pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} picture, which isn't read. {1}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures compared {1}: probabilities differ by at most {2}, every answer is the same.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures need {0} classes, one each; {1} came. Give one class for each picture, or one for all.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures of {1} × {2} pixels take {3} GiB; at most {4} GiB are read. Use fewer or smaller pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} pictures with {1} features each are more numbers than Neocog embeds. Use at most {2} pictures, or a later layer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} runs no part of {1} on this machine; `neocog providers` says why. Choose {2} instead.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} takes off all there is: from pictures of {1} × {2} pixels it would leave {3} × {4}. Use less padding, or a larger kernel.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} takes the scores before {1}: leave the last {1} out, or choose MeanSquaredError.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} was exported in format {1}; this Neocog reads {2}. Export it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} was written in format {1}; this Neocog reads {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} would squash twice: the network ends in its own Softmax or Sigmoid. Leave that out, or set through to nothing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} {1}. Download the data set again or choose another file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} {1}. Remove it and run it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0} × {1} pixels in {2} channel{3}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}(size={1}) takes padding of at most half the window, {2} and {3} pixels; it is {4}. Use less padding.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: the annotation {1} belongs to picture {2} and category {3}, and one of them isn't in the file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: there is no {1} at that place; there are {2}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}: {1} must be {2}; it is {3}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{0}; known are {1}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>pictures</name>
    <message>
      <source>That holds no picture. Copy or open a picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This picture has {0:.0f} megapixels; at most {1} are read. Make it smaller first.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>recipe</name>
    <message>
      <source>1 counts how far the lead falls short, 2 its square.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>After this epoch; 0 means not by the clock.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Asks for a little of every class, so that it never gets too sure; 0.1 helps.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs after a stair that are not counted.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Epochs in a row without a better one before it acts; 5 is usual, 0 is never.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>From one time to the next.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How far the right score must lead before nothing is lost.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How little sure and right pictures count; 2 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How long past gradients are remembered; 0.9 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How long their squares are remembered; 0.999 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How many epochs this takes; 0 leaves it out.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How much each class counts: one number a class, or none for all alike.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How much of the last step goes on; 0.9 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How weights, gradients and activations are spread; shown under Histograms.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It begins at the largest rate divided by this.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It ends at its first rate divided by this.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keeps a division from going by zero; seldom changed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Measure norms, updates and silent units of each layer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only what is better by more than this counts.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures in one step.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pulls each weight towards 0 in proportion; 0.0001 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pulls every weight towards 0 alike; many end there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pulls kernels towards 0; 0.0002 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put the weights of the best epoch back at the end.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rounds of Gibbs sampling for each gradient; 1 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shrinks weights beside the optimizer, as AdamW does, and not through it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The epochs at which the rate goes down a stair.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The largest number in a gradient; 0 is off.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The largest rate of the curve.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The longest gradient over all weights; 1 is usual, 0 is off.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The rate goes no lower than this.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The rate is multiplied by this at every stair.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The share of the first rate that warming up begins at.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The share of the run in which it goes up; 0.3 is usual.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Training pictures that the area under the curve is measured on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Up to here errors count squared, beyond it in proportion.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What squashes the scores before they are compared.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
</TS>
