<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Semblance {0}: a portrait editor on diffusion autoencoders.</source>
        <translation>Semblance {0}: ein Porträteditor auf Grundlage von Diffusions-Autoencodern.</translation>
    </message>
    <message>
        <source>Everything happens on this computer; no photo leaves it.</source>
        <translation>Alles geschieht auf diesem Computer; kein Foto verlässt ihn.</translation>
    </message>
    <message>
        <source>Model: {0}, trained on: {1}</source>
        <translation>Modell: {0}, trainiert mit: {1}</translation>
    </message>
    <message>
        <source>Licence of the model: {0}</source>
        <translation>Lizenz des Modells: {0}</translation>
    </message>
    <message>
        <source>About Semblance</source>
        <translation>Über Semblance</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Lizenzen …</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;ace</source>
        <translation>&amp;Gesicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Go to the Edit page first.</source>
        <translation>Wechseln Sie zuerst zur Seite „Bearbeiten“.</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>Öffnen Sie zuerst ein Foto.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open photo…</source>
        <translation>Foto öffnen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Es wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit in window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Show before</source>
        <translation>Vorher zeigen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>Vorher und nachher vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show faces</source>
        <translation>Gesichter anzeigen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Nächstes Gesicht</translation>
    </message>
    <message>
        <source>There is no other face in this photo.</source>
        <translation>In diesem Foto ist kein weiteres Gesicht.</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>About Semblance</source>
        <translation>Über Semblance</translation>
    </message>
    <message>
        <source>Hold to show the photo as it was (\)</source>
        <translation>Gedrückt halten, um das ursprüngliche Foto zu sehen (\)</translation>
    </message>
    <message>
        <source>Show before while held</source>
        <translation>Vorher zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Wiederholen: {0}</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>{0} seconds</source>
        <translation>{0} Sekunden</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} Stunden</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} Jahre</translation>
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
        <translation>Modelle importieren</translation>
    </message>
    <message>
        <source>Models and checkpoints ({0})</source>
        <translation>Modelle und Checkpoints ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{0} is in the list already.</source>
        <translation>{0} steht schon in der Liste.</translation>
    </message>
</context>
<context>
    <name>AttributeList</name>
    <message>
        <source>No slider is called “{0}”.</source>
        <translation>Kein Regler heißt „{0}“.</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>Hold {0} fixed while other sliders move</source>
        <translation>{0} festhalten, während andere Regler bewegt werden</translation>
    </message>
    <message>
        <source>Use {0}; without the tick its value is kept but has no effect</source>
        <translation>{0} verwenden; ohne Häkchen bleibt der Wert erhalten, wirkt aber nicht</translation>
    </message>
    <message>
        <source>Unpin {0}</source>
        <translation>{0} lösen</translation>
    </message>
    <message>
        <source>Pin {0} to the top</source>
        <translation>{0} oben anheften</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Hold fixed</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Stubble</source>
        <translation>Bartstoppeln</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Arched eyebrows</source>
        <translation>Geschwungene Brauen</translation>
    </message>
    <message>
        <source>Attractive</source>
        <translation>Attraktiv</translation>
    </message>
    <message>
        <source>Bags under eyes</source>
        <translation>Tränensäcke</translation>
    </message>
    <message>
        <source>Bald</source>
        <translation>Glatze</translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation>Pony</translation>
    </message>
    <message>
        <source>Full lips</source>
        <translation>Volle Lippen</translation>
    </message>
    <message>
        <source>Large nose</source>
        <translation>Große Nase</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>Schwarzes Haar</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>Blondes Haar</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Brown hair</source>
        <translation>Braunes Haar</translation>
    </message>
    <message>
        <source>Bushy eyebrows</source>
        <translation>Buschige Brauen</translation>
    </message>
    <message>
        <source>Chubby</source>
        <translation>Rundlich</translation>
    </message>
    <message>
        <source>Double chin</source>
        <translation>Doppelkinn</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>Goatee</source>
        <translation>Kinnbart</translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation>Graues Haar</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>High cheekbones</source>
        <translation>Hohe Wangenknochen</translation>
    </message>
    <message>
        <source>Masculine</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation>Offener Mund</translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation>Schnurrbart</translation>
    </message>
    <message>
        <source>Narrow eyes</source>
        <translation>Schmale Augen</translation>
    </message>
    <message>
        <source>Clean-shaven</source>
        <translation>Glatt rasiert</translation>
    </message>
    <message>
        <source>Oval face</source>
        <translation>Ovales Gesicht</translation>
    </message>
    <message>
        <source>Pale skin</source>
        <translation>Blasse Haut</translation>
    </message>
    <message>
        <source>Pointed nose</source>
        <translation>Spitze Nase</translation>
    </message>
    <message>
        <source>Receding hairline</source>
        <translation>Geheimratsecken</translation>
    </message>
    <message>
        <source>Rosy cheeks</source>
        <translation>Rosige Wangen</translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation>Koteletten</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Straight hair</source>
        <translation>Glattes Haar</translation>
    </message>
    <message>
        <source>Wavy hair</source>
        <translation>Welliges Haar</translation>
    </message>
    <message>
        <source>Earrings</source>
        <translation>Ohrringe</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>Lipstick</source>
        <translation>Lippenstift</translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation>Halskette</translation>
    </message>
    <message>
        <source>Necktie</source>
        <translation>Krawatte</translation>
    </message>
    <message>
        <source>Youth</source>
        <translation>Jugendlichkeit</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>young</source>
        <translation>jung</translation>
    </message>
    <message>
        <source>masculine</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>feminine</source>
        <translation>weiblich</translation>
    </message>
</context>
<context>
    <name>AttributesPage</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The model is made without sliders. You can teach it some afterwards, from a few examples.</source>
        <translation>Das Modell entsteht ohne Regler. Sie können ihm später welche beibringen, mit wenigen Beispielen.</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>Aus einer Tabelle</translation>
    </message>
    <message>
        <source>A CSV file with a column “file” and a column for each property.</source>
        <translation>Eine CSV-Datei mit einer Spalte „file“ und einer Spalte für jedes Merkmal.</translation>
    </message>
    <message>
        <source>From the folders</source>
        <translation>Aus den Ordnern</translation>
    </message>
    <message>
        <source>A slider for each folder that holds pictures, such as “smiling”.</source>
        <translation>Ein Regler für jeden Ordner, der Bilder enthält, etwa „lächelnd“.</translation>
    </message>
    <message>
        <source>Choose table…</source>
        <translation>Tabelle wählen …</translation>
    </message>
    <message>
        <source>Choose the table of labels</source>
        <translation>Tabelle mit Beschriftungen wählen</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Which sliders is the model to have?</source>
        <translation>Welche Regler soll das Modell haben?</translation>
    </message>
    <message>
        <source>A slider is learned from pictures that are labelled: which have it, which have not.</source>
        <translation>Ein Regler wird aus beschrifteten Bildern gelernt: welche das Merkmal haben und welche nicht.</translation>
    </message>
    <message>
        <source>Choose the table of labels, or take “Later”.</source>
        <translation>Wählen Sie die Tabelle mit den Beschriftungen oder „Später“.</translation>
    </message>
    <message>
        <source>no table yet</source>
        <translation>noch keine Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>Beschriftungen werden gelesen …</translation>
    </message>
    <message>
        <source>{0} of {1} pictures are labelled.</source>
        <translation>{0} von {1} Bildern sind beschriftet.</translation>
    </message>
    <message>
        <source>{0} persons are told apart: nobody is both learned from and measured on.</source>
        <translation>{0} Personen werden unterschieden: An niemandem wird sowohl gelernt als auch gemessen.</translation>
    </message>
    <message>
        <source>No slider can be made of these labels.</source>
        <translation>Aus diesen Beschriftungen lässt sich kein Regler machen.</translation>
    </message>
    <message>
        <source>Label more pictures of both kinds, or go on without.</source>
        <translation>Beschriften Sie mehr Bilder beider Arten oder machen Sie ohne Regler weiter.</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Your edits cannot be kept safe against a crash: {0} Save the document, or export the photo.</source>
        <translation>Ihre Änderungen können nicht gegen einen Absturz gesichert werden: {0} Speichern Sie das Dokument oder exportieren Sie das Foto.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Do something about it</source>
        <translation>Etwas dagegen tun</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>estimating the time left</source>
        <translation>Restzeit wird geschätzt</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>noch etwa {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. It may have been moved or deleted.</source>
        <translation>{0} kann nicht gelesen werden: {1}. Die Datei wurde vielleicht verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no folder {0} any more. Put it back, then go on.</source>
        <translation>Den Ordner {0} gibt es nicht mehr. Stellen Sie ihn wieder her und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The disk of {0} is full. Free some space, then go on.</source>
        <translation>Der Datenträger von {0} ist voll. Schaffen Sie Platz und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {0}: {1}. Change that, then go on.</source>
        <translation>In den Ordner {0} kann nicht geschrieben werden: {1}. Ändern Sie das und machen Sie dann weiter.</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch: one edit for many photos</source>
        <translation>Stapel: eine Bearbeitung für viele Fotos</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Do the photos again that failed, or those chosen</source>
        <translation>Fehlgeschlagene oder ausgewählte Fotos noch einmal bearbeiten</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the folder with the results</source>
        <translation>Den Ordner mit den Ergebnissen zeigen</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>Cancel every photo that is not done</source>
        <translation>Alle Fotos abbrechen, die noch nicht fertig sind</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Stapel starten</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>The folder {0} could not be made: {1}. Choose another one.</source>
        <translation>Der Ordner {0} konnte nicht angelegt werden: {1}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} Fotos</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>Report: {0}</source>
        <translation>Bericht: {0}</translation>
    </message>
    <message>
        <source>Choose photos, then what is to be done to them.</source>
        <translation>Wählen Sie Fotos und dann, was mit ihnen geschehen soll.</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>the engine stopped; it is tried again in a minute</source>
        <translation>die Engine ist ausgefallen; in einer Minute neuer Versuch</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>Die Fotos eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Drop photos or folders here</source>
        <translation>Fotos oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Add open photos ({0})</source>
        <translation>Geöffnete Fotos hinzufügen ({0})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel the chosen photos</source>
        <translation>Die ausgewählten Fotos abbrechen</translation>
    </message>
    <message>
        <source>Remove the chosen photos</source>
        <translation>Die ausgewählten Fotos entfernen</translation>
    </message>
    <message>
        <source>{0} photos were left out: at most {1} can be added at once.</source>
        <translation>{0} Fotos wurden ausgelassen: Höchstens {1} lassen sich auf einmal hinzufügen.</translation>
    </message>
    <message>
        <source>There is no photo in it.</source>
        <translation>Darin ist kein Foto.</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>BatchSettings</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Write a report (CSV) into the folder</source>
        <translation>Einen Bericht (CSV) in den Ordner schreiben</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>If it exists</source>
        <translation>Falls vorhanden</translation>
    </message>
    <message>
        <source>The largest of each photo</source>
        <translation>Das größte in jedem Foto</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Each in a file of its own</source>
        <translation>Jedes in einer eigenen Datei</translation>
    </message>
    <message>
        <source>Skip the photo</source>
        <translation>Foto überspringen</translation>
    </message>
    <message>
        <source>Edit its middle</source>
        <translation>Die Bildmitte bearbeiten</translation>
    </message>
    <message>
        <source>Number the new file</source>
        <translation>Neue Datei nummerieren</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>Ersetzen (nie ein Original)</translation>
    </message>
    <message>
        <source>Beside each photo</source>
        <translation>Neben jedem Foto</translation>
    </message>
    <message>
        <source>Which faces</source>
        <translation>Welche Gesichter</translation>
    </message>
    <message>
        <source>When there is no face</source>
        <translation>Wenn kein Gesicht da ist</translation>
    </message>
    <message>
        <source>Results&apos; folder</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>Namen der Ergebnisse</translation>
    </message>
    <message>
        <source>When a file of that name exists</source>
        <translation>Wenn es eine Datei dieses Namens schon gibt</translation>
    </message>
    <message>
        <source>{name}: the photo&apos;s own · {number}: its place in the list · {date}: today · {face}</source>
        <translation>{name}: der Name des Fotos · {number}: sein Platz in der Liste · {date}: heute · {face}</translation>
    </message>
    <message>
        <source>The model is not ready yet.</source>
        <translation>Das Modell ist noch nicht bereit.</translation>
    </message>
    <message>
        <source>This edit changes nothing. Open a photo and move a slider, or choose a preset.</source>
        <translation>Diese Bearbeitung ändert nichts. Öffnen Sie ein Foto und bewegen Sie einen Regler, oder wählen Sie eine Vorgabe.</translation>
    </message>
    <message>
        <source>Names cannot have {0}.</source>
        <translation>Namen dürfen {0} nicht enthalten.</translation>
    </message>
    <message>
        <source>Names need {name} or {number}, so that each photo has its own.</source>
        <translation>Namen brauchen {name} oder {number}, damit jedes Foto seinen eigenen hat.</translation>
    </message>
    <message>
        <source>Edit of the batch</source>
        <translation>Bearbeitung des Stapels</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>Variation {0} %</source>
        <translation>Variation {0} %</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
</context>
<context>
    <name>Batching</name>
    <message>
        <source>Batch…</source>
        <translation>Stapel …</translation>
    </message>
    <message>
        <source>Edit of {0}</source>
        <translation>Bearbeitung von {0}</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Vorgabe {0}</translation>
    </message>
    <message>
        <source>The batch is finished: {0}.</source>
        <translation>Der Stapel ist fertig: {0}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>A batch was not finished: {0} of {1} photos are left.</source>
        <translation>Ein Stapel wurde nicht fertig: {0} von {1} Fotos fehlen noch.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Go on with it?</source>
        <translation>Damit weitermachen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>A batch is running: {0} photos are left.</source>
        <translation>Ein Stapel läuft: {0} Fotos fehlen noch.</translation>
    </message>
    <message>
        <source>It can go on at the next start.</source>
        <translation>Er kann beim nächsten Start weitergehen.</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Später weitermachen</translation>
    </message>
    <message>
        <source>Stop the batch</source>
        <translation>Stapel anhalten</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Nicht schließen</translation>
    </message>
</context>
<context>
    <name>BeforeView</name>
    <message>
        <source>Photo before the edit</source>
        <translation>Foto vor der Bearbeitung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Plus and minus zoom, 0 fits, 1 shows full size; with the wipe on, arrows move it.</source>
        <translation>Plus und Minus zoomen, 0 passt ein, 1 zeigt die Originalgröße; beim Vergleichen verschieben die Pfeiltasten die Trennlinie.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Columns of the labels</source>
        <translation>Spalten der Beschriftungen</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>So wird sie gelesen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>labelled or not</source>
        <translation>beschriftet oder nicht</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>from {0}; without: up to {1}</source>
        <translation>ab {0}; ohne: bis {1}</translation>
    </message>
    <message>
        <source>few examples</source>
        <translation>wenige Beispiele</translation>
    </message>
    <message>
        <source>too rare for a slider</source>
        <translation>zu selten für einen Regler</translation>
    </message>
    <message>
        <source>texts make no slider</source>
        <translation>aus Texten wird kein Regler</translation>
    </message>
    <message>
        <source>the same for all</source>
        <translation>bei allen gleich</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>As “Start now” does it</source>
        <translation>Wie „Jetzt starten“</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>In einem Terminal</translation>
    </message>
    <message>
        <source>Several computers</source>
        <translation>Mehrere Computer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Puts the training into the queue of this computer, where it works in the background.</source>
        <translation>Stellt das Training in die Warteschlange dieses Computers, wo es im Hintergrund läuft.</translation>
    </message>
    <message>
        <source>Trains here and now, or on another computer that has Semblance and the pictures.</source>
        <translation>Trainiert hier und jetzt oder auf einem anderen Computer, der Semblance und die Bilder hat.</translation>
    </message>
    <message>
        <source>The first line once; the second on each computer, with the name of one for HOST and their number after --nnodes. All must see the same folders.</source>
        <translation>Die erste Zeile einmal; die zweite auf jedem Computer, mit dem Namen eines der Computer statt HOST und ihrer Anzahl nach --nnodes. Alle müssen dieselben Ordner sehen.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Amount</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Keep detail</source>
        <translation>Details erhalten</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>Neue Variation</translation>
    </message>
    <message>
        <source>Move crop</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Crop as found</source>
        <translation>Gefundener Ausschnitt</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Hold {0}</source>
        <translation>{0} festhalten</translation>
    </message>
    <message>
        <source>Free {0}</source>
        <translation>{0} freigeben</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation>{0} ein</translation>
    </message>
    <message>
        <source>{0} off</source>
        <translation>{0} aus</translation>
    </message>
    <message>
        <source>Face {0}</source>
        <translation>Gesicht {0}</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something unexpected happened: {0}. Your photo and edits are still here; if something looks wrong, export and restart.</source>
        <translation>Etwas Unerwartetes ist passiert: {0}. Ihr Foto und Ihre Änderungen sind noch da; wenn etwas falsch aussieht, exportieren Sie und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>CropOptions</name>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Angle of the crop</source>
        <translation>Winkel des Ausschnitts</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>Größe des Ausschnitts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the crop as it was (Esc)</source>
        <translation>Ausschnitt lassen, wie er war (Esc)</translation>
    </message>
    <message>
        <source>Use crop</source>
        <translation>Ausschnitt übernehmen</translation>
    </message>
    <message>
        <source>Edit the face in this crop (Enter)</source>
        <translation>Das Gesicht in diesem Ausschnitt bearbeiten (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>CropPage</name>
    <message>
        <source>Find the face</source>
        <translation>Gesicht suchen</translation>
    </message>
    <message>
        <source>For photos of people. The largest face is found, turned upright and cropped alike.</source>
        <translation>Für Fotos von Menschen. Das größte Gesicht wird gesucht, aufrecht gedreht und immer gleich zugeschnitten.</translation>
    </message>
    <message>
        <source>Take the middle</source>
        <translation>Mitte nehmen</translation>
    </message>
    <message>
        <source>For anything else, and for faces that are cropped alike already.</source>
        <translation>Für alles andere und für Gesichter, die schon gleich zugeschnitten sind.</translation>
    </message>
    <message>
        <source>As CelebA</source>
        <translation>Wie CelebA</translation>
    </message>
    <message>
        <source>Only for the aligned pictures of the CelebA data set, 178 × 218 pixels.</source>
        <translation>Nur für die ausgerichteten Bilder des Datensatzes CelebA, 178 × 218 Pixel.</translation>
    </message>
    <message>
        <source>Pixels a side:</source>
        <translation>Pixel je Seite:</translation>
    </message>
    <message>
        <source>{0} pixels a side</source>
        <translation>{0} Pixel je Seite</translation>
    </message>
    <message>
        <source>Some pictures as the model will see them</source>
        <translation>Einige Bilder, wie das Modell sie sehen wird</translation>
    </message>
    <message>
        <source>The result shows faces that lie alike: the editor finds the face in a photo</source>
        <translation>Im Ergebnis liegen die Gesichter gleich: Der Editor sucht das Gesicht in einem Foto</translation>
    </message>
    <message>
        <source>Show half of the pictures mirrored (not where writing or sides matter)</source>
        <translation>Die Hälfte der Bilder gespiegelt zeigen (nicht, wenn Schrift oder Seiten wichtig sind)</translation>
    </message>
    <message>
        <source>Crop and size</source>
        <translation>Ausschnitt und Größe</translation>
    </message>
    <message>
        <source>How are the pictures to be cropped, and how large?</source>
        <translation>Wie sollen die Bilder zugeschnitten werden, und wie groß?</translation>
    </message>
    <message>
        <source>A model sees small squares. Larger ones show more, and take very much longer to learn.</source>
        <translation>Ein Modell sieht kleine Quadrate. Größere zeigen mehr, brauchen aber sehr viel länger zum Lernen.</translation>
    </message>
    <message>
        <source>Only to see how everything works; done in a minute.</source>
        <translation>Nur um zu sehen, wie alles funktioniert; in einer Minute fertig.</translation>
    </message>
    <message>
        <source>Small: a night’s work without a graphics card.</source>
        <translation>Klein: die Arbeit einer Nacht ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>Good for editing. Wants a graphics card and a day.</source>
        <translation>Gut zum Bearbeiten. Braucht eine Grafikkarte und einen Tag.</translation>
    </message>
    <message>
        <source>The papers&apos; largest. Wants several graphics cards and days.</source>
        <translation>Die größte aus den Fachartikeln. Braucht mehrere Grafikkarten und Tage.</translation>
    </message>
    <message>
        <source>None of these pictures can be used with this crop.</source>
        <translation>Mit diesem Zuschnitt lässt sich keines der Bilder verwenden.</translation>
    </message>
    <message>
        <source>Choose another crop, or other pictures.</source>
        <translation>Wählen Sie einen anderen Zuschnitt oder andere Bilder.</translation>
    </message>
    <message>
        <source>This is what the model will see.</source>
        <translation>Das wird das Modell sehen.</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Bring eyes and mouth under the marks</source>
        <translation>Bringen Sie Augen und Mund unter die Marken</translation>
    </message>
    <message>
        <source>As the model sees it</source>
        <translation>Wie das Modell es sieht</translation>
    </message>
</context>
<context>
    <name>CudaSection</name>
    <message>
        <source>Download and install…</source>
        <translation>Herunterladen und installieren …</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>Aus einem Ordner installieren …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Installing CUDA: {0} of {1}</source>
        <translation>CUDA wird installiert: {0} von {1}</translation>
    </message>
    <message>
        <source>CUDA {0} is installed and takes {1}. The engine uses the NVIDIA card.</source>
        <translation>CUDA {0} ist installiert und belegt {1}. Die Engine nutzt die NVIDIA-Karte.</translation>
    </message>
    <message>
        <source>Looking for an NVIDIA graphics card…</source>
        <translation>Es wird nach einer NVIDIA-Grafikkarte gesucht …</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card was found, so the engine works on the processor.</source>
        <translation>Es wurde keine NVIDIA-Grafikkarte gefunden; die Engine arbeitet auf dem Prozessor.</translation>
    </message>
    <message>
        <source>{0} is too old for CUDA {1}, so the engine works on the processor.</source>
        <translation>{0} ist zu alt für CUDA {1}; die Engine arbeitet auf dem Prozessor.</translation>
    </message>
    <message>
        <source>{0} could make Semblance much faster, but needs a newer driver: {1} or later.</source>
        <translation>{0} könnte Semblance viel schneller machen, braucht aber einen neueren Treiber: {1} oder später.</translation>
    </message>
    <message>
        <source>{0} can make Semblance much faster. That takes PyTorch with NVIDIA&apos;s CUDA libraries: {1}, and about {2} on the disk.</source>
        <translation>{0} kann Semblance viel schneller machen. Dafür braucht es PyTorch mit NVIDIAs CUDA-Bibliotheken: {1}, und etwa {2} auf der Festplatte.</translation>
    </message>
    <message>
        <source>Download {0} from {1}?

It is a build of PyTorch with NVIDIA&apos;s CUDA libraries, under NVIDIA&apos;s licence. Each file is checked against a fingerprint that came with Semblance. All of it goes into your own folder, from where you can remove it again here. Nothing of yours is sent.</source>
        <translation>{0} von {1} herunterladen?

Es ist eine Fassung von PyTorch mit NVIDIAs CUDA-Bibliotheken, unter NVIDIAs Lizenz. Jede Datei wird mit einem Fingerabdruck verglichen, der mit Semblance kam. Alles kommt in Ihren eigenen Ordner, aus dem Sie es hier wieder entfernen können. Nichts von Ihnen wird gesendet.</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Folder with the wheels of PyTorch and CUDA</source>
        <translation>Ordner mit den Wheels von PyTorch und CUDA</translation>
    </message>
    <message>
        <source>Stopped; nothing was installed.</source>
        <translation>Angehalten; es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The download broke off. Check the network, then try again.</source>
        <translation>Das Herunterladen brach ab. Prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A file is not the one that Semblance expects, so nothing was installed.</source>
        <translation>Eine Datei ist nicht die, die Semblance erwartet; es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The folder lacks {0}. Put what is missing there, then try again.</source>
        <translation>Im Ordner fehlt {0}. Legen Sie das Fehlende hinein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk has too little room. Free some, then try again.</source>
        <translation>Auf der Festplatte ist zu wenig Platz. Schaffen Sie welchen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A file could not be read or written, so nothing was installed: {0}</source>
        <translation>Eine Datei ließ sich nicht lesen oder schreiben, deshalb wurde nichts installiert: {0}</translation>
    </message>
    <message>
        <source>Another window of Semblance is installing CUDA. Wait until it is done.</source>
        <translation>Ein anderes Fenster von Semblance installiert gerade CUDA. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The libraries are in use. Restart Semblance, then remove them first of all.</source>
        <translation>Die Bibliotheken werden benutzt. Starten Sie Semblance neu und entfernen Sie sie dann als Erstes.</translation>
    </message>
    <message>
        <source>The card did not work with these libraries, so nothing was installed. The log says more.</source>
        <translation>Die Karte lief mit diesen Bibliotheken nicht; es wurde nichts installiert. Das Protokoll sagt mehr.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save {0} pictures into a folder</source>
        <translation>{0} Bilder in einen Ordner speichern</translation>
    </message>
    <message>
        <source>generated {0}</source>
        <translation>erzeugt {0}</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} wurde gespeichert</translation>
    </message>
    <message>
        <source>Saved {0} pictures.</source>
        <translation>{0} Bilder wurden gespeichert.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>The picture could not be written: the folder is write-protected or the disk is full. It is still here; choose another folder.</source>
        <translation>Das Bild konnte nicht geschrieben werden: Der Ordner ist schreibgeschützt oder der Datenträger voll. Das Bild ist noch da; wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message>
        <source>Detail</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset detail</source>
        <translation>Details zurücksetzen</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>Neue Variation</translation>
    </message>
    <message>
        <source>Redraws strands of hair, skin texture and background another way; the face stays.</source>
        <translation>Zeichnet Haarsträhnen, Hautstruktur und Hintergrund anders neu; das Gesicht bleibt.</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far the fine detail goes from the photo&apos;s to the variation&apos;s.</source>
        <translation>Wie weit die feinen Details von denen des Fotos zu denen der Variation gehen.</translation>
    </message>
    <message>
        <source>Keep detail</source>
        <translation>Details erhalten</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail stays where the sliders change the face; more of it makes the change milder.</source>
        <translation>Wie viel von den feinen Details des Fotos bleibt, wo die Regler das Gesicht ändern; mehr davon macht die Änderung sanfter.</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>{0} was made by a later version of Semblance. Update Semblance to open it.</source>
        <translation>{0} stammt von einer neueren Version von Semblance. Aktualisieren Sie Semblance, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The photo inside {0} is damaged. Use a copy of the document, or find the photo itself.</source>
        <translation>Das Foto in {0} ist beschädigt. Verwenden Sie eine Kopie des Dokuments oder suchen Sie das Foto selbst.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no Semblance document, and cannot be opened. If there is another copy of it, open that one; the photo itself is not affected.</source>
        <translation>{0} ist beschädigt oder kein Semblance-Dokument und kann nicht geöffnet werden. Wenn es eine andere Kopie gibt, öffnen Sie diese; das Foto selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>There is no file {0}. It may have been moved, renamed or deleted.</source>
        <translation>Es gibt keine Datei {0}. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>{0} may not be read by you: its permissions forbid it. Change them, or copy the file to a folder of yours.</source>
        <translation>Sie dürfen {0} nicht lesen: Die Zugriffsrechte verbieten es. Ändern Sie diese oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a document. Choose a file inside it.</source>
        <translation>{0} ist ein Ordner, kein Dokument. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{0} could not be opened.</source>
        <translation>{0} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The document was not saved: {0} was changed by another program after it was opened, and cannot be embedded. Save without the photo, or open the photo again.</source>
        <translation>Das Dokument wurde nicht gespeichert: {0} wurde nach dem Öffnen von einem anderen Programm geändert und kann nicht eingebettet werden. Speichern Sie ohne das Foto oder öffnen Sie das Foto neu.</translation>
    </message>
    <message>
        <source>{0} was not saved: there is no folder {1}. Choose another place.</source>
        <translation>{0} wurde nicht gespeichert: Es gibt keinen Ordner {1}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0} was not saved: {1}. Nothing that was there before is lost; free some space, or save it in another place.</source>
        <translation>{0} wurde nicht gespeichert: {1}. Nichts Vorhandenes ging verloren; schaffen Sie Platz oder speichern Sie an einem anderen Ort.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>{0} is not the photo it was when {1} was saved. The edits are shown on the photo as it is now.</source>
        <translation>{0} ist nicht mehr das Foto, das es war, als {1} gespeichert wurde. Die Änderungen werden am jetzigen Foto gezeigt.</translation>
    </message>
    <message>
        <source>Edits of {0}</source>
        <translation>Bearbeitung von {0}</translation>
    </message>
    <message>
        <source>The edits of {0} use your own slider {1}, which is not here or was made with another model, so that part is left out. Import the slider or open its model, then open the document again.</source>
        <translation>Die Bearbeitung von {0} verwendet Ihren eigenen Regler {1}, der hier fehlt oder mit einem anderen Modell erstellt wurde, darum fehlt dieser Teil. Importieren Sie den Regler oder öffnen Sie sein Modell und dann das Dokument noch einmal.</translation>
    </message>
    <message>
        <source>The edits of {0} were made with the model {1}. The model {2} has no slider for {3}, so that part is left out. Open the other model, then open the document again.</source>
        <translation>Die Bearbeitung von {0} entstand mit dem Modell {1}. Das Modell {2} hat keinen Regler für {3}, darum fehlt dieser Teil. Öffnen Sie das andere Modell und dann das Dokument noch einmal.</translation>
    </message>
    <message>
        <source>The photo {0} of {1} is not where it was. Show where it is now to go on.</source>
        <translation>Das Foto {0} von {1} ist nicht mehr, wo es war. Zeigen Sie, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>Find photo…</source>
        <translation>Foto suchen …</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>Wo ist {0}?</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Foto hierher ziehen</translation>
    </message>
    <message>
        <source>or paste one, or</source>
        <translation>oder einfügen, oder</translation>
    </message>
    <message>
        <source>Everything happens on this computer. No photo ever leaves it.</source>
        <translation>Alles geschieht auf diesem Computer. Kein Foto verlässt ihn je.</translation>
    </message>
    <message>
        <source>Open photo…</source>
        <translation>Foto öffnen …</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Ein Foto öffnen</translation>
    </message>
</context>
<context>
    <name>EditClipboard</name>
    <message>
        <source>Copy edits</source>
        <translation>Bearbeitung kopieren</translation>
    </message>
    <message>
        <source>Paste edits</source>
        <translation>Bearbeitung einfügen</translation>
    </message>
    <message>
        <source>Paste edits with mask and crop</source>
        <translation>Bearbeitung mit Maske und Ausschnitt einfügen</translation>
    </message>
    <message>
        <source>Paste edits into all open photos</source>
        <translation>Bearbeitung in alle geöffneten Fotos einfügen</translation>
    </message>
    <message>
        <source>The edits of this face were copied.</source>
        <translation>Die Bearbeitung dieses Gesichts wurde kopiert.</translation>
    </message>
    <message>
        <source>The edits were pasted into {0} photos. Each of them can undo it.</source>
        <translation>Die Bearbeitung wurde in {0} Fotos eingefügt. In jedem lässt sie sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The crop was not pasted: the photos are of different sizes. Move it by hand.</source>
        <translation>Der Ausschnitt wurde nicht eingefügt: Die Fotos sind verschieden groß. Verschieben Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>This model has no slider for: {0}. The other edits were pasted.</source>
        <translation>Dieses Modell hat keinen Regler für: {0}. Das Übrige wurde eingefügt.</translation>
    </message>
    <message>
        <source>There are no edits to paste. Copy some first, from another face or photo ({0}).</source>
        <translation>Es gibt nichts einzufügen. Kopieren Sie zuerst die Bearbeitung eines anderen Gesichts oder Fotos ({0}).</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>No face found — using the centre of the photo. This model was trained on faces, so its edits may look odd here. If there is a face, show where it is.</source>
        <translation>Kein Gesicht gefunden – die Bildmitte wird verwendet. Dieses Modell wurde mit Gesichtern trainiert, darum können Änderungen hier seltsam aussehen. Ist ein Gesicht da, zeigen Sie, wo.</translation>
    </message>
    <message>
        <source>Place the crop</source>
        <translation>Ausschnitt setzen</translation>
    </message>
    <message>
        <source>Click a face to edit that one</source>
        <translation>Klicken Sie auf ein Gesicht, um es zu bearbeiten</translation>
    </message>
    <message>
        <source>Face {0} of {1}, edited</source>
        <translation>Gesicht {0} von {1}, bearbeitet</translation>
    </message>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Gesicht {0} von {1}</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>{0} wird geladen …</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;{file}&apos; is damaged: its description says nothing of {parts}. Copy or download it again.</source>
        <translation>„{file}“ ist beschädigt: In der Beschreibung fehlt: {parts}. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was made by a later version of Semblance (format {version}; this one reads up to {known}). Update Semblance to use it.</source>
        <translation>„{file}“ stammt von einer neueren Version von Semblance (Format {version}; diese liest bis {known}). Aktualisieren Sie Semblance, um die Datei zu verwenden.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; can&apos;t be read: {reason}. See whether the drive is there and you may read it.</source>
        <translation>„{file}“ kann nicht gelesen werden: {reason}. Prüfen Sie, ob das Laufwerk da ist und Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source> It holds {other}: give that itself as the source.</source>
        <translation> Er enthält {other}: Geben Sie das selbst als Quelle an.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; can&apos;t be written: {reason}. Make room on the disk, or see to it that you may write there, and bring the files in again.</source>
        <translation>„{file}“ kann nicht geschrieben werden: {reason}. Schaffen Sie Platz auf dem Datenträger oder sorgen Sie dafür, dass Sie dort schreiben dürfen, und importieren Sie die Dateien noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a ZIP archive, not a model file. Unpack it, and take the model inside.</source>
        <translation>„{file}“ ist ein ZIP-Archiv und keine Modelldatei. Entpacken Sie es und nehmen Sie das Modell darin.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a model, not a slider. Open it with Model &gt; Open model.</source>
        <translation>„{file}“ ist ein Modell, kein Regler. Öffnen Sie es mit Modell &gt; Modell öffnen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a slider, not a model. Import it on the page of sliders.</source>
        <translation>„{file}“ ist ein Regler, kein Modell. Importieren Sie ihn auf der Seite „Regler“.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is dangerous: opened by other programs, it would run commands on this computer ({command}). Nothing of it was run. Delete it, and trust no more files from where it came from.</source>
        <translation>„{file}“ ist gefährlich: Von anderen Programmen geöffnet, würde die Datei Befehle auf diesem Computer ausführen ({command}). Nichts davon wurde ausgeführt. Löschen Sie sie und trauen Sie keinen weiteren Dateien aus dieser Quelle.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no slider of Semblance. Choose a file that was exported as one.</source>
        <translation>„{file}“ ist kein Regler von Semblance. Wählen Sie eine Datei, die als Regler exportiert wurde.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not made by Semblance: it lacks the description of its networks. Official .ckpt files are brought in on the page of models, or with &apos;semblance import&apos;.</source>
        <translation>„{file}“ stammt nicht von Semblance: Die Beschreibung der Netze fehlt. Offizielle .ckpt-Dateien importieren Sie auf der Seite „Modelle“ oder mit „semblance import“.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in it is compressed or larger than it may be. {advice}</source>
        <translation>„{name}“ darin ist komprimiert oder größer als erlaubt. {advice}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in it is damaged. {advice}</source>
        <translation>„{name}“ darin ist beschädigt. {advice}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing from it. {advice}</source>
        <translation>„{name}“ fehlt darin. {advice}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; should be a copy of another tensor of the latent network and is not. {advice}</source>
        <translation>„{name}“ sollte eine Kopie eines anderen Tensors des latenten Netzes sein, ist es aber nicht. {advice}</translation>
    </message>
    <message>
        <source>&apos;{place}&apos; is given twice as a source of pictures. Leave one out.</source>
        <translation>&apos;{place}&apos; ist zweimal als Quelle von Bildern angegeben. Lassen Sie eine Angabe weg.</translation>
    </message>
    <message>
        <source>3,655 modern official portraits of office holders (US Congress, UK Parliament), about 80 % men, median age 60</source>
        <translation>3.655 moderne offizielle Porträts von Amtsträgern (US-Kongress, britisches Parlament), etwa 80 % Männer, mittleres Alter 60</translation>
    </message>
    <message>
        <source>A setting can&apos;t be used: {why}.</source>
        <translation>Eine Einstellung lässt sich nicht verwenden: {why}.</translation>
    </message>
    <message>
        <source>A smaller model would be as sharp, and done sooner.</source>
        <translation>Ein kleineres Modell wäre ebenso scharf und eher fertig.</translation>
    </message>
    <message>
        <source>A {type} file can have at most {most} pixels a side, and this photo has {width} x {height}. Save it as PNG or TIFF, or smaller.</source>
        <translation>Eine {type}-Datei kann höchstens {most} Pixel je Seite haben, und dieses Foto hat {width} x {height}. Speichern Sie es als PNG oder TIFF oder kleiner.</translation>
    </message>
    <message>
        <source>Add pictures: {least} are the least, and a good model wants thousands.</source>
        <translation>Fügen Sie Bilder hinzu: {least} sind das Mindeste, und ein gutes Modell braucht Tausende.</translation>
    </message>
    <message>
        <source>An MP4 needs ffmpeg, which isn&apos;t there: install it (such as &apos;apt install ffmpeg&apos;, or &apos;pip install imageio-ffmpeg&apos;), or write a .webp or .gif instead.</source>
        <translation>Für MP4 wird ffmpeg gebraucht, das nicht da ist: Installieren Sie es (etwa mit „apt install ffmpeg“ oder „pip install imageio-ffmpeg“), oder schreiben Sie stattdessen .webp oder .gif.</translation>
    </message>
    <message>
        <source>CelebA, 202,599 portraits</source>
        <translation>CelebA, 202.599 Porträts</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose a smaller kind or a shorter training, or run the command on a computer with a graphics card.</source>
        <translation>Wählen Sie eine kleinere Art oder ein kürzeres Training, oder führen Sie den Befehl auf einem Computer mit Grafikkarte aus.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or train it on another computer.</source>
        <translation>Wählen Sie eine kleinere Art oder trainieren Sie auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>Choose another crop, or other pictures.</source>
        <translation>Wählen Sie einen anderen Zuschnitt oder andere Bilder.</translation>
    </message>
    <message>
        <source>Choose another folder for it.</source>
        <translation>Wählen Sie dafür einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder, or connect the drive that it is on.</source>
        <translation>Wählen Sie einen anderen Ordner oder schließen Sie das Laufwerk an, auf dem er liegt.</translation>
    </message>
    <message>
        <source>Choose another one, or connect the drive that it is on.</source>
        <translation>Wählen Sie eine andere oder schließen Sie das Laufwerk an, auf dem sie liegt.</translation>
    </message>
    <message>
        <source>Choose another one, or go on without labels.</source>
        <translation>Wählen Sie eine andere oder machen Sie ohne Beschriftungen weiter.</translation>
    </message>
    <message>
        <source>Choose fewer.</source>
        <translation>Wählen Sie weniger.</translation>
    </message>
    <message>
        <source>Choose last.ckpt of an official diffusion autoencoder run.</source>
        <translation>Wählen Sie last.ckpt eines offiziellen Diffusions-Autoencoder-Laufs.</translation>
    </message>
    <message>
        <source>Choose one on the page before.</source>
        <translation>Wählen Sie eine auf der Seite davor.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Choose the folder they are in.</source>
        <translation>Wählen Sie den Ordner, in dem sie liegen.</translation>
    </message>
    <message>
        <source>Choose the model file of {kind} that it starts from.</source>
        <translation>Wählen Sie die Modelldatei von {kind}, von der ausgegangen wird.</translation>
    </message>
    <message>
        <source>Correct it under Details, or take it out.</source>
        <translation>Berichtigen Sie sie unter „Einzelheiten“ oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>Download or copy it again from where it came from.</source>
        <translation>Kopieren oder laden Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>FFHQ, 70,000 portraits</source>
        <translation>FFHQ, 70.000 Porträts</translation>
    </message>
    <message>
        <source>Free some space, lest it stop half-way.</source>
        <translation>Schaffen Sie Platz, damit es nicht auf halbem Weg stehen bleibt.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Give this one another name or folder.</source>
        <translation>Geben Sie diesem Training einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Here this would take about {days} days.</source>
        <translation>Hier würde das etwa {days} Tage dauern.</translation>
    </message>
    <message>
        <source>JPEG has no transparency, so the photo was laid on white. Save it as PNG, TIFF or WebP to keep what shows through.</source>
        <translation>JPEG kennt keine Transparenz, darum wurde das Foto auf Weiß gelegt. Speichern Sie es als PNG, TIFF oder WebP, um die Transparenz zu behalten.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, BMP or GIF</source>
        <translation>JPEG, PNG, TIFF, WebP, BMP oder GIF</translation>
    </message>
    <message>
        <source>Leave it out, or label pictures of the other kind.</source>
        <translation>Lassen Sie ihn weg oder beschriften Sie Bilder der anderen Art.</translation>
    </message>
    <message>
        <source>Leave the slider out, or choose another table.</source>
        <translation>Lassen Sie den Regler weg oder wählen Sie eine andere Tabelle.</translation>
    </message>
    <message>
        <source>MIT for the weights. Portraits: US ones public domain; UK ones CC BY 3.0, Chris McAndrew / UK Parliament</source>
        <translation>MIT für die Gewichte. Porträts: die der USA gemeinfrei; die britischen CC BY 3.0, Chris McAndrew / UK Parliament</translation>
    </message>
    <message>
        <source>Most pictures have fewer than {size} pixels a side and must be enlarged.</source>
        <translation>Die meisten Bilder haben weniger als {size} Pixel je Seite und müssen vergrößert werden.</translation>
    </message>
    <message>
        <source>No face was found in {file}, so it is left out. Take a picture with a larger or clearer face.</source>
        <translation>In {file} wurde kein Gesicht gefunden, darum wird das Bild ausgelassen. Nehmen Sie eines mit größerem oder deutlicherem Gesicht.</translation>
    </message>
    <message>
        <source>No folder is chosen for the training.</source>
        <translation>Für das Training ist kein Ordner gewählt.</translation>
    </message>
    <message>
        <source>No kind of model is chosen.</source>
        <translation>Es ist keine Modellart gewählt.</translation>
    </message>
    <message>
        <source>No pictures are chosen.</source>
        <translation>Es sind keine Bilder gewählt.</translation>
    </message>
    <message>
        <source>None of {count} pictures that were tried can be used: {reason}.</source>
        <translation>Von {count} Bildern, die probiert wurden, lässt sich keines verwenden: {reason}.</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}.</source>
        <translation>In {path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Separates weakly: {how}, and with so few or such mixed examples that is sure only to between {least} and {most}. The slider will change other things, too. Look at the marked examples, and add more.</source>
        <translation>Trennt schwach: {how}, und bei so wenigen oder so gemischten Beispielen lässt sich nur sagen, dass der wahre Wert zwischen {least} und {most} liegt. Der Regler wird auch anderes ändern. Sehen Sie sich die markierten Beispiele an und fügen Sie weitere hinzu.</translation>
    </message>
    <message>
        <source>Separates well: {how}. With so many examples that is sure to between {least} and {most}.</source>
        <translation>Trennt gut: {how}. Bei so vielen Beispielen liegt der wahre Wert sicher zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>Slider {slider} has pictures of one kind only: {with_} with it, {without} without.</source>
        <translation>Der Regler {slider} hat nur Bilder einer Art: {with_} mit dem Merkmal, {without} ohne.</translation>
    </message>
    <message>
        <source>Something went wrong inside the engine. Your photo and edits are unchanged; please try again.</source>
        <translation>In der Engine ist etwas schiefgegangen. Ihr Foto und Ihre Änderungen sind unverändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That is fine for a try. For a good model, add pictures: a thousand or more.</source>
        <translation>Für einen Versuch genügt das. Für ein gutes Modell fügen Sie Bilder hinzu: tausend oder mehr.</translation>
    </message>
    <message>
        <source>The chosen pictures were made by another model than &apos;{model}&apos;, so there are none like them. Choose pictures of this model, or go back to theirs.</source>
        <translation>Die gewählten Bilder stammen von einem anderen Modell als „{model}“, darum gibt es keine ähnlichen. Wählen Sie Bilder dieses Modells oder kehren Sie zu deren Modell zurück.</translation>
    </message>
    <message>
        <source>The disk of {path} can&apos;t be asked for its space ({why}).</source>
        <translation>Der freie Platz auf dem Datenträger von {path} lässt sich nicht ermitteln ({why}).</translation>
    </message>
    <message>
        <source>The labels have no column {column} for the slider {slider}.</source>
        <translation>Den Beschriftungen fehlt die Spalte {column} für den Regler {slider}.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; can&apos;t learn sliders: it has no semantic code, or no statistics of its training pictures. Choose another model.</source>
        <translation>Das Modell „{model}“ kann keine Regler lernen: Es hat keinen semantischen Code oder keine Statistik seiner Trainingsbilder. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; can&apos;t make pictures of nobody, because it has no latent network to draw them from. Choose another model, or train this one&apos;s.</source>
        <translation>Das Modell „{model}“ kann keine Bilder von niemandem machen, weil ihm das latente Netz fehlt, aus dem sie gezogen werden. Wählen Sie ein anderes Modell oder trainieren Sie das latente Netz für dieses.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; carries no codes of the pictures it was trained on, so it can&apos;t be told whether this one is new. Models that are trained with Semblance can carry them.</source>
        <translation>Das Modell „{model}“ enthält keine Codes der Bilder, mit denen es trainiert wurde, darum lässt sich nicht sagen, ob dieses neu ist. Modelle, die mit Semblance trainiert werden, können sie enthalten.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no latent network to go away from the chosen pictures with, so these are the same ones with other details.</source>
        <translation>Das Modell „{model}“ hat kein latentes Netz, mit dem es sich von den gewählten Bildern entfernen könnte, darum sind dies dieselben mit anderen Details.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no semantic code, so the meaning alone can&apos;t move. Let both codes move, or choose another model.</source>
        <translation>Das Modell „{model}“ hat keinen semantischen Code, darum kann sich die Bedeutung nicht allein bewegen. Lassen Sie beide Codes sich bewegen oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no sliders to judge pictures by, so they are of every kind.</source>
        <translation>Das Modell „{model}“ hat keine Regler, um Bilder zu beurteilen, darum sind sie von jeder Art.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no sliders. Choose another model, or add attributes to this one.</source>
        <translation>Das Modell „{model}“ hat keine Regler. Wählen Sie ein anderes Modell oder fügen Sie diesem Merkmale hinzu.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; knows no pictures in general to compare with. Add {fewest} pictures that do not have it.</source>
        <translation>Das Modell „{model}“ kennt keine Bilder im Allgemeinen, mit denen es vergleichen könnte. Fügen Sie {fewest} Bilder ohne das Merkmal hinzu.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF (camera, date, place) is damaged and was left out.</source>
        <translation>Die EXIF-Daten des Fotos (Kamera, Datum, Ort) sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF (camera, date, place) is longer than the 64 KB that JPEG allows and was left out. Save it as PNG, TIFF or WebP to keep it.</source>
        <translation>Die EXIF-Daten des Fotos (Kamera, Datum, Ort) sind länger als die 64 KB, die JPEG erlaubt, und wurden weggelassen. Speichern Sie es als PNG, TIFF oder WebP, um sie zu behalten.</translation>
    </message>
    <message>
        <source>The photo&apos;s IPTC captions are damaged and were left out.</source>
        <translation>Die IPTC-Beschreibungen des Fotos sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s XMP (captions, ratings, develop settings) is damaged and was left out.</source>
        <translation>Die XMP-Daten des Fotos (Beschreibungen, Bewertungen, Entwicklungseinstellungen) sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s colour profile is for greys and this {type} file holds colours, so it was converted to sRGB. It looks the same.</source>
        <translation>Das Farbprofil des Fotos gilt für Graustufen, und diese {type}-Datei enthält Farben, darum wurde es nach sRGB umgewandelt. Es sieht gleich aus.</translation>
    </message>
    <message>
        <source>The slider &apos;{file}&apos; can&apos;t be read: {why}. Choose another file, or put it back.</source>
        <translation>Der Regler „{file}“ kann nicht gelesen werden: {why}. Wählen Sie eine andere Datei oder legen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>The slider &apos;{file}&apos; is damaged. Export or copy it again.</source>
        <translation>Der Regler „{file}“ ist beschädigt. Exportieren oder kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The slider &apos;{file}&apos; was made by a later version of Semblance. Update Semblance to use it.</source>
        <translation>Der Regler „{file}“ stammt von einer neueren Version von Semblance. Aktualisieren Sie Semblance, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>The slider was not saved to {folder}: {why}. Make room there or choose another place, then try again.</source>
        <translation>Der Regler wurde nicht in {folder} gespeichert: {why}. Schaffen Sie dort Platz oder wählen Sie einen anderen Ort und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a web page, not a model: the download gave an error page instead. Download it again from where it came from.</source>
        <translation>„{file}“ ist eine Webseite und kein Modell: Beim Herunterladen kam statt dessen eine Fehlerseite. Laden Sie es von seiner Quelle noch einmal herunter.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is cut short: {missing} of its {whole} bytes are missing, as when a copy or a download ends too early. {advice}</source>
        <translation>„{file}“ ist abgeschnitten: {missing} seiner {whole} Bytes fehlen, wie wenn ein Kopieren oder Herunterladen zu früh endet. {advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its contents do not fit its description. Copy or download it again.</source>
        <translation>„{file}“ ist beschädigt: Der Inhalt passt nicht zu seiner Beschreibung. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its description of itself makes no sense. Copy or download it again.</source>
        <translation>„{file}“ ist beschädigt: Die Beschreibung in der Datei ergibt keinen Sinn. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its list of contents can&apos;t be read. {advice}</source>
        <translation>„{file}“ ist beschädigt: Das Inhaltsverzeichnis ist nicht lesbar. {advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: what it lists is not what it holds. {advice}</source>
        <translation>„{file}“ ist beschädigt: Was das Inhaltsverzeichnis nennt, ist nicht das, was darin ist. {advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is empty: it holds 0 bytes. {advice}</source>
        <translation>„{file}“ ist leer: Die Datei hat 0 Bytes. {advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no model file but a pickle, as PyTorch saves its checkpoints. Such files can run commands when other programs open them, so Semblance doesn&apos;t open it under this name. If it is an official checkpoint, rename it to end in .ckpt and drop it on the page of models, where nothing in it is run; else delete it.</source>
        <translation>„{file}“ ist keine Modelldatei, sondern ein Pickle, wie PyTorch seine Checkpoints speichert. Solche Dateien können Befehle ausführen, wenn andere Programme sie öffnen; deshalb öffnet Semblance sie unter diesem Namen nicht. Ist es ein offizieller Checkpoint, so geben Sie ihm die Endung .ckpt und ziehen Sie ihn auf die Seite der Modelle, wo nichts daraus ausgeführt wird; sonst löschen Sie ihn.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no model file, or its beginning is damaged. Copy or download it again; official .ckpt files are brought in on the page of models, or with &apos;semblance import&apos;.</source>
        <translation>„{file}“ ist keine Modelldatei, oder ihr Anfang ist beschädigt. Kopieren oder laden Sie sie noch einmal; offizielle .ckpt-Dateien kommen über die Seite der Modelle oder mit „semblance import“ herein.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; only says where the model lies: Git LFS has not fetched it. Run &apos;git lfs pull&apos; in its folder, or download the model itself.</source>
        <translation>„{file}“ sagt nur, wo das Modell liegt: Git LFS hat es nicht geholt. Führen Sie in seinem Ordner „git lfs pull“ aus, oder laden Sie das Modell selbst herunter.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; has no column &apos;file&apos;. Its first line must name the columns, one of them &apos;file&apos; with the path of each picture. It has: {columns}.</source>
        <translation>„{path}“ hat keine Spalte „file“. Die erste Zeile muss die Spalten nennen, eine davon „file“ mit dem Pfad jedes Bildes. Vorhanden sind: {columns}.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; has no rows: it names no picture. Add one for each labelled picture.</source>
        <translation>„{path}“ hat keine Zeilen: Es wird kein Bild genannt. Fügen Sie für jedes Bild eine hinzu.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; has two columns of one name ({columns}). Rename one.</source>
        <translation>„{path}“ hat zwei Spalten mit demselben Namen ({columns}). Benennen Sie eine um.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is no table. Save it again as CSV.</source>
        <translation>„{path}“ ist keine Tabelle. Speichern Sie sie noch einmal als CSV.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is no text in UTF-8. Save the table as UTF-8.</source>
        <translation>„{path}“ ist kein Text in UTF-8. Speichern Sie die Tabelle als UTF-8.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; names none of the pictures: it has names as &apos;{named}&apos;, and the pictures have names as &apos;{picture}&apos;. Give paths relative to the table, or names relative to the folder of pictures.</source>
        <translation>„{path}“ nennt keines der Bilder: Dort stehen Namen wie „{named}“, und die Bilder heißen wie „{picture}“. Geben Sie Pfade an, die von der Tabelle ausgehen, oder Namen, die vom Bilderordner ausgehen.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; says that it has {said} rows, and it has {count}. Copy or download it again.</source>
        <translation>„{path}“ gibt {said} Zeilen an und hat {count}. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos;: the row of &apos;{picture}&apos; does not have {count} values of -1 or 1. Correct that row, or copy or download the file again.</source>
        <translation>„{path}“: Die Zeile von „{picture}“ hat nicht {count} Werte, die -1 oder 1 sind. Berichtigen Sie die Zeile, oder kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos;: the row of &apos;{picture}&apos; has {count} values, and there are {columns} columns. Correct that row.</source>
        <translation>„{path}“: Die Zeile von „{picture}“ hat {count} Werte, und es gibt {columns} Spalten. Berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Connect the drive that it is on, or choose a folder of your own.</source>
        <translation>Schließen Sie das Laufwerk an, auf dem er liegt, oder wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Set {setting} to {most} or less under Details, or leave it out.</source>
        <translation>Setzen Sie {setting} unter Einzelheiten auf höchstens {most}, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Steps of {batch} pictures or codes need {need} of memory, which this computer has not.</source>
        <translation>Schritte mit {batch} Bildern oder Codes brauchen {need} Speicher, den dieser Rechner nicht hat.</translation>
    </message>
    <message>
        <source>The folders can&apos;t be the labels, as no picture lies in a folder of its own below the source. Sort the pictures into folders, or give a table of labels.</source>
        <translation>Die Ordner können nicht die Beschriftungen sein, da kein Bild in einem eigenen Ordner unter der Quelle liegt. Ordnen Sie die Bilder in Ordner, oder geben Sie eine Tabelle mit Beschriftungen an.</translation>
    </message>
    <message>
        <source>The labels &apos;{path}&apos; can&apos;t be read ({reason}). Give a CSV with a &apos;file&apos; column, a CelebA annotation file, or &apos;folders&apos;.</source>
        <translation>Die Beschriftungen „{path}“ sind nicht lesbar ({reason}). Geben Sie eine CSV-Datei mit einer Spalte „file“, eine CelebA-Datei oder „folders“ an.</translation>
    </message>
    <message>
        <source>The training needs {need} of the {free} that the disk has free.</source>
        <translation>Das Training braucht {need} der {free}, die auf dem Laufwerk frei sind.</translation>
    </message>
    <message>
        <source>The training needs {need}, and the disk has {free} free.</source>
        <translation>Das Training braucht {need}, und auf dem Laufwerk sind {free} frei.</translation>
    </message>
    <message>
        <source>The training would be kept among its own pictures, in {path}.</source>
        <translation>Das Training läge mitten unter seinen eigenen Bildern, in {path}.</translation>
    </message>
    <message>
        <source>There is no &apos;{place}&apos;. Give the folder, zip file or LMDB folder that holds the training pictures; if it is on another drive, connect that first.</source>
        <translation>Es gibt &apos;{place}&apos; nicht. Geben Sie den Ordner, die ZIP-Datei oder den LMDB-Ordner mit den Trainingsbildern an; liegt er auf einem anderen Laufwerk, verbinden Sie dieses zuerst.</translation>
    </message>
    <message>
        <source>There is no device &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>Es gibt kein Gerät „{name}“. Wählen Sie eines von diesen: {known}.</translation>
    </message>
    <message>
        <source>There is no file at &apos;{path}&apos;. Choose another, or put it back.</source>
        <translation>Unter „{path}“ gibt es keine Datei. Wählen Sie eine andere oder legen Sie sie zurück.</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved, renamed or deleted.</source>
        <translation>Es gibt keine Datei {path}. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no model file at &apos;{path}&apos;. Choose another model, or put the file back.</source>
        <translation>Unter „{path}“ gibt es keine Modelldatei. Wählen Sie ein anderes Modell oder legen Sie die Datei zurück.</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>Es gibt keine Modelldatei {path}.</translation>
    </message>
    <message>
        <source>There is no picture in the folder &apos;{place}&apos; or below it ({formats} are read).{hint}</source>
        <translation>Im Ordner &apos;{place}&apos; und darunter ist kein Bild (gelesen werden {formats}).{hint}</translation>
    </message>
    <message>
        <source>There is no precision &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>Es gibt keine Genauigkeit „{name}“. Wählen Sie eine von diesen: {known}.</translation>
    </message>
    <message>
        <source>There is no table of labels {path}.</source>
        <translation>Es gibt keine Tabelle mit Beschriftungen {path}.</translation>
    </message>
    <message>
        <source>There is no {path}, and it can&apos;t be made in {there}.</source>
        <translation>Es gibt kein {path}, und es lässt sich in {there} nicht anlegen.</translation>
    </message>
    <message>
        <source>There is no {path}.</source>
        <translation>{path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo and model. Close other programs, or use a smaller photo or model; nothing of your work is lost.</source>
        <translation>Für dieses Foto und Modell ist nicht genug Speicher frei. Schließen Sie andere Programme oder verwenden Sie ein kleineres Foto oder Modell; von Ihrer Arbeit ist nichts verloren.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw pictures of this model just now.</source>
        <translation>Für Bilder dieses Modells ist gerade nicht genug Speicher frei.</translation>
    </message>
    <message>
        <source>These examples can&apos;t support a slider: on pictures that it was not learned from it was right {right} times in 100, and guessing is right 50 times. Look at the marked examples: are they on the right side? Then add more pictures that differ in this one thing only.</source>
        <translation>Diese Beispiele tragen keinen Regler: Bei Bildern, aus denen er nicht gelernt wurde, lag er {right} von 100 Malen richtig, und Raten liegt 50-mal richtig. Sehen Sie sich die markierten Beispiele an: Sind sie auf der richtigen Seite? Fügen Sie dann weitere Bilder hinzu, die sich nur in diesem einen Punkt unterscheiden.</translation>
    </message>
    <message>
        <source>These files do not belong together: {what} are made for codes of {length} numbers, the autoencoder&apos;s have {code}. Choose files of the same official model.</source>
        <translation>Diese Dateien gehören nicht zusammen: Für {what} haben die Codes {length} Zahlen, für den Autoencoder {code}. Wählen Sie Dateien desselben offiziellen Modells.</translation>
    </message>
    <message>
        <source>They will be left out. Choose another crop if they should not be.</source>
        <translation>Sie werden ausgelassen. Wählen Sie einen anderen Zuschnitt, wenn das nicht sein soll.</translation>
    </message>
    <message>
        <source>This computer has too little memory for this kind of model.</source>
        <translation>Dieser Computer hat zu wenig Speicher für diese Modellart.</translation>
    </message>
    <message>
        <source>This machine has no Apple graphics processor.</source>
        <translation>Dieser Computer hat keinen Apple-Grafikprozessor.</translation>
    </message>
    <message>
        <source>This machine has no NVIDIA graphics card that CUDA can use.</source>
        <translation>Dieser Computer hat keine NVIDIA-Grafikkarte, die CUDA verwenden kann.</translation>
    </message>
    <message>
        <source>This model has no attribute &apos;{name}&apos;. It has: {known}.</source>
        <translation>Dieses Modell hat kein Merkmal „{name}“. Es hat: {known}.</translation>
    </message>
    <message>
        <source>This picture was made by another model than &apos;{model}&apos;, so it can&apos;t be compared with its training pictures. Go back to the model that made it.</source>
        <translation>Dieses Bild stammt von einem anderen Modell als „{model}“, darum lässt es sich nicht mit dessen Trainingsbildern vergleichen. Kehren Sie zu dem Modell zurück, von dem es stammt.</translation>
    </message>
    <message>
        <source>WebP has no place for the photo&apos;s resolution of {resolution} pixels per inch, so it was left out. Save it as JPEG, PNG or TIFF to keep it.</source>
        <translation>WebP hat keinen Platz für die Auflösung des Fotos von {resolution} Pixeln pro Zoll, darum wurde sie weggelassen. Speichern Sie es als JPEG, PNG oder TIFF, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Works less well for everyone unlike the office holders that it was trained on, about 80 % men and 80 % white, most of them smiling; worst for young people, hats and profiles. It tells badly who is bald. Beards and moustaches stay as they are: it has no slider for them.</source>
        <translation>Arbeitet schlechter bei allen, die anders sind als die Amtsträger, mit denen es trainiert wurde: etwa 80 % Männer und 80 % Weiße, die meisten lächelnd; am schlechtesten bei jungen Menschen, Hüten und Profilen. Kahlheit erkennt es schlecht. Bärte und Schnurrbärte bleiben, wie sie sind: Dafür hat es keinen Regler.</translation>
    </message>
    <message>
        <source>Your slider &apos;{name}&apos; is not there, or was made with another model. Import it again, open the model that it was made with, or leave it out.</source>
        <translation>Ihr Regler „{name}“ fehlt oder wurde mit einem anderen Modell erstellt. Importieren Sie ihn noch einmal, öffnen Sie das Modell, mit dem er erstellt wurde, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>ein HEIC-Foto</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>eine Photoshop-Datei</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>eine Kamera-Rohdatei (RAW)</translation>
    </message>
    <message>
        <source>a name without ending</source>
        <translation>ein Name ohne Endung</translation>
    </message>
    <message>
        <source>a tensor&apos;s data is shorter than the file says. {advice}</source>
        <translation>die Daten eines Tensors sind kürzer, als die Datei angibt. {advice}</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>ein AVIF-Bild</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>damaged or cut short ({why})</source>
        <translation>beschädigt oder abgeschnitten ({why})</translation>
    </message>
    <message>
        <source>ffmpeg could not make the video ({why}); a .webp or .gif needs none.</source>
        <translation>ffmpeg konnte das Video nicht erstellen ({why}); .webp und .gif kommen ohne ffmpeg aus.</translation>
    </message>
    <message>
        <source>ffmpeg was there when the work began and is no longer.</source>
        <translation>ffmpeg war zu Beginn der Arbeit da und ist es nicht mehr.</translation>
    </message>
    <message>
        <source>it describes a tensor larger than its data. {advice}</source>
        <translation>sie beschreibt einen Tensor, der größer ist als seine Daten. {advice}</translation>
    </message>
    <message>
        <source>it does not hold the {count} attribute classifiers of an *_autoenc_cls run. Choose last.ckpt of one.</source>
        <translation>sie enthält nicht die {count} Merkmal-Klassifikatoren eines *_autoenc_cls-Laufs. Wählen Sie last.ckpt eines solchen.</translation>
    </message>
    <message>
        <source>it holds 32-bit values, which have no fixed white; save it with 8 or 16 bits</source>
        <translation>sie enthält 32-Bit-Werte ohne festes Weiß; speichern Sie sie mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>it holds no averaged network (ema_model). Choose last.ckpt of an *_autoenc, *_autoenc_latent or *_ddpm run.</source>
        <translation>sie enthält kein gemitteltes Netz (ema_model). Wählen Sie last.ckpt eines *_autoenc-, *_autoenc_latent- oder *_ddpm-Laufs.</translation>
    </message>
    <message>
        <source>it holds no conds_mean and conds_std. Choose the latent.pkl of an *_autoenc run.</source>
        <translation>sie enthält kein conds_mean und conds_std. Wählen Sie latent.pkl eines *_autoenc-Laufs.</translation>
    </message>
    <message>
        <source>it holds no table of tensors. {advice}</source>
        <translation>sie enthält keine Tabelle der Tensoren. {advice}</translation>
    </message>
    <message>
        <source>it holds numbers of an unknown type, {kind}. Save it with ordinary tensors.</source>
        <translation>sie enthält Zahlen eines unbekannten Typs, {kind}. Speichern Sie sie mit gewöhnlichen Tensoren.</translation>
    </message>
    <message>
        <source>it holds tensors of no official model ({names}). {advice}</source>
        <translation>sie enthält Tensoren, die zu keinem offiziellen Modell gehören ({names}). {advice}</translation>
    </message>
    <message>
        <source>it is a ZIP archive, but not one that PyTorch wrote. Choose a .ckpt, .pt or .pkl file.</source>
        <translation>sie ist ein ZIP-Archiv, aber keines von PyTorch. Wählen Sie eine .ckpt-, .pt- oder .pkl-Datei.</translation>
    </message>
    <message>
        <source>its conds_mean and conds_std are no mean and deviation of codes. Download or copy it again.</source>
        <translation>ihre Werte conds_mean und conds_std sind kein Mittelwert und keine Abweichung von Codes. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>its face can&apos;t be aligned: {why}</source>
        <translation>das Gesicht lässt sich nicht ausrichten: {why}</translation>
    </message>
    <message>
        <source>its networks are not those of an official diffusion autoencoder: {problem}. {advice}</source>
        <translation>ihre Netze sind nicht die eines offiziellen Diffusions-Autoencoders: {problem}. {advice}</translation>
    </message>
    <message>
        <source>its numbers have another computer&apos;s byte order. Save it on this one.</source>
        <translation>ihre Zahlen haben die Byte-Reihenfolge eines anderen Computers. Speichern Sie sie auf diesem.</translation>
    </message>
    <message>
        <source>its tensors are together larger than the file. Download or copy it again.</source>
        <translation>ihre Tensoren sind zusammen größer als die Datei. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>no face was found</source>
        <translation>es wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>no face was found: {size} pixels are too few</source>
        <translation>es wurde kein Gesicht gefunden: {size} Pixel sind zu wenige</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not a picture, or of a kind that is not read</source>
        <translation>kein Bild, oder von einer Art, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>of 100 pairs, one of your pictures and any other, it tells {right} apart</source>
        <translation>von 100 Paaren aus einem Ihrer Bilder und irgendeinem anderen ordnet er {right} richtig zu</translation>
    </message>
    <message>
        <source>of 100 pairs, one picture with it and one without, it tells {right} apart</source>
        <translation>von 100 Paaren aus einem Bild mit dem Merkmal und einem ohne ordnet er {right} richtig zu</translation>
    </message>
    <message>
        <source>some of its numbers are infinite or undefined ({names}). Choose an earlier checkpoint.</source>
        <translation>einige ihrer Zahlen sind unendlich oder undefiniert ({names}). Wählen Sie einen früheren Checkpoint.</translation>
    </message>
    <message>
        <source>the classifiers</source>
        <translation>die Klassifikatoren</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the latent network</source>
        <translation>das latente Netz</translation>
    </message>
    <message>
        <source>the statistics</source>
        <translation>die Statistik</translation>
    </message>
    <message>
        <source>too large for this machine&apos;s memory</source>
        <translation>zu groß für den Speicher dieses Computers</translation>
    </message>
    <message>
        <source>too large: {size} pixels, and at most {most} million are read</source>
        <translation>zu groß: {size} Pixel, und höchstens {most} Millionen werden gelesen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{bad} of {count} pictures that were tried can&apos;t be used, such as: {reason}.</source>
        <translation>Von {count} Bildern, die probiert wurden, lassen sich {bad} nicht verwenden, etwa: {reason}.</translation>
    </message>
    <message>
        <source>{card} has room again, so the engine works on it again.</source>
        <translation>{card} hat wieder Platz, deshalb arbeitet die Engine wieder darauf.</translation>
    </message>
    <message>
        <source>{card} has too little free memory, so the engine works on the processor now: the same result, more slowly. Close other programs that use the card and restart Semblance to use it again.</source>
        <translation>{card} hat zu wenig freien Speicher, darum arbeitet die Engine jetzt auf dem Prozessor: dasselbe Ergebnis, nur langsamer. Schließen Sie andere Programme, die die Karte verwenden, und starten Sie Semblance neu, um sie wieder zu verwenden.</translation>
    </message>
    <message>
        <source>{card} has too little free memory, so the engine works on the processor now: the same result, more slowly. It changes back by itself when others, such as a training, have given the card&apos;s memory back.</source>
        <translation>{card} hat zu wenig freien Speicher, deshalb arbeitet die Engine jetzt auf dem Prozessor: mit demselben Ergebnis, nur langsamer. Sie wechselt von selbst zurück, wenn andere, etwa ein Training, den Speicher der Karte freigegeben haben.</translation>
    </message>
    <message>
        <source>{count} graphics cards are asked for, and this computer has {there}.</source>
        <translation>{count} Grafikkarten sind verlangt, und dieser Computer hat {there}.</translation>
    </message>
    <message>
        <source>{count} pictures are few: the model will know them by heart.</source>
        <translation>{count} Bilder sind wenig: Das Modell wird sie auswendig lernen.</translation>
    </message>
    <message>
        <source>{count} pictures are too few to learn from.</source>
        <translation>{count} Bilder sind zu wenig, um daraus zu lernen.</translation>
    </message>
    <message>
        <source>{count} places can&apos;t be used. {what} Take them out of the list: the others can be used.</source>
        <translation>{count} Orte sind nicht brauchbar. {what} Nehmen Sie sie aus der Liste: Die anderen sind brauchbar.</translation>
    </message>
    <message>
        <source>{file} and the files given with it hold no statistics of the codes, which sampling and editing need. Give latent.pkl too.</source>
        <translation>{file} und die mit angegebenen Dateien enthalten keine Statistik der Codes, die zum Erzeugen und Bearbeiten gebraucht wird. Geben Sie auch latent.pkl an.</translation>
    </message>
    <message>
        <source>{file} and {other} do not belong together: they describe the codes of different autoencoders. Choose files of the same official model.</source>
        <translation>{file} und {other} gehören nicht zusammen: Sie beschreiben die Codes verschiedener Autoencoder. Wählen Sie Dateien desselben offiziellen Modells.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {why}. It may have been moved or deleted.</source>
        <translation>{file} kann nicht gelesen werden: {why}. Die Datei wurde vielleicht verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Check the disk or network drive it is on.</source>
        <translation>{file} kann nicht gelesen werden ({why}). Prüfen Sie den Datenträger oder das Netzlaufwerk mit der Datei.</translation>
    </message>
    <message>
        <source>{file} cannot be used as a checkpoint: {reason}</source>
        <translation>{file} lässt sich nicht als Checkpoint verwenden: {reason}</translation>
    </message>
    <message>
        <source>{file} cannot be written: {ending} is not a known type of photo. Give it a name that ends in .jpg, .png, .tif or .webp.</source>
        <translation>{file} kann nicht geschrieben werden: {ending} ist kein bekannter Fototyp. Geben Sie der Datei einen Namen, der auf .jpg, .png, .tif oder .webp endet.</translation>
    </message>
    <message>
        <source>{file} has several pages; only the first is opened.</source>
        <translation>{file} hat mehrere Seiten; nur die erste wird geöffnet.</translation>
    </message>
    <message>
        <source>{file} holds 32-bit values, as scientific pictures do, and these have no fixed white. Save it with 8 or 16 bits per channel and open that.</source>
        <translation>{file} enthält 32-Bit-Werte, wie wissenschaftliche Bilder sie haben, und diese haben kein festes Weiß. Speichern Sie das Bild mit 8 oder 16 Bit pro Kanal und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>{file} holds no latent network. Choose last.ckpt of an *_autoenc_latent run.</source>
        <translation>{file} enthält kein latentes Netz. Wählen Sie last.ckpt eines *_autoenc_latent-Laufs.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a photo. Choose a file inside it.</source>
        <translation>{file} ist ein Ordner, kein Foto. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{file} is a web page, not a checkpoint: the download gave an error page instead. {advice}</source>
        <translation>{file} ist eine Webseite, kein Checkpoint: Statt der Datei kam beim Herunterladen eine Fehlerseite. {advice}</translation>
    </message>
    <message>
        <source>{file} is animated; only its first frame is opened.</source>
        <translation>{file} ist animiert; nur das erste Bild wird geöffnet.</translation>
    </message>
    <message>
        <source>{file} is cut short or damaged: the end of the archive is missing. {advice}</source>
        <translation>{file} ist abgeschnitten oder beschädigt: Das Ende des Archivs fehlt. {advice}</translation>
    </message>
    <message>
        <source>{file} is damaged or cut short: its picture cannot be decoded to the end. Copy or download it again from where it came from.</source>
        <translation>{file} ist beschädigt oder abgeschnitten: Das Bild lässt sich nicht bis zum Ende dekodieren. Kopieren oder laden Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds 0 bytes. Copy it again from where it came from.</source>
        <translation>{file} ist leer: Die Datei enthält 0 Bytes. Kopieren Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds 0 bytes. {advice}</source>
        <translation>{file} ist leer: Die Datei enthält 0 Bytes. {advice}</translation>
    </message>
    <message>
        <source>{file} is in {mode}; it is edited, and saved when edited, in RGB.</source>
        <translation>{file} liegt in {mode} vor; bearbeitet und nach der Bearbeitung gespeichert wird es in RGB.</translation>
    </message>
    <message>
        <source>{file} is not a checkpoint: PyTorch did not write it. Choose a .ckpt, .pt or .pkl file.</source>
        <translation>{file} ist kein Checkpoint: Die Datei stammt nicht von PyTorch. Wählen Sie eine .ckpt-, .pt- oder .pkl-Datei.</translation>
    </message>
    <message>
        <source>{file} is not a picture of a known type. Choose a {types} file, or save it as one first.</source>
        <translation>{file} ist kein Bild eines bekannten Typs. Wählen Sie eine Datei dieser Typen: {types}; oder speichern Sie es zuerst als solche.</translation>
    </message>
    <message>
        <source>{file} is not a picture: it holds text, whatever its name says. Choose a {types} file.</source>
        <translation>{file} ist kein Bild: Die Datei enthält Text, was auch immer ihr Name sagt. Wählen Sie eine Datei dieser Typen: {types}.</translation>
    </message>
    <message>
        <source>{file} is too large: it has {width} x {height} pixels, {megapixels} megapixels, and at most {most} can be edited. Make a smaller copy and open that.</source>
        <translation>{file} ist zu groß: Es hat {width} x {height} Pixel, {megapixels} Megapixel, und höchstens {most} lassen sich bearbeiten. Machen Sie eine kleinere Kopie und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>{file} is too large: no photo that can be edited has more than {most} GB. Check that it is a photo, or make a smaller copy.</source>
        <translation>{file} ist zu groß: Kein Foto, das sich bearbeiten lässt, hat mehr als {most} GB. Prüfen Sie, ob es ein Foto ist, oder machen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>{file} is {what}, a type that cannot be opened here. Save or export it as {types} first.</source>
        <translation>{file} ist {what}; dieser Typ lässt sich hier nicht öffnen. Speichern oder exportieren Sie die Datei zuerst als {types}.</translation>
    </message>
    <message>
        <source>{file} may not be read by you: its permissions forbid it. Change them, or copy the file to a folder of yours.</source>
        <translation>Sie dürfen {file} nicht lesen: Die Zugriffsrechte verbieten es. Ändern Sie diese oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{file} was changed by another program after it was opened. Open it again to edit the new version.</source>
        <translation>{file} wurde nach dem Öffnen von einem anderen Programm geändert. Öffnen Sie das Foto noch einmal, um die neue Fassung zu bearbeiten.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is full. Free some space or save it elsewhere.</source>
        <translation>{file} wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz oder speichern Sie die Datei anderswo.</translation>
    </message>
    <message>
        <source>{file} was not saved: there is no folder {folder}. Choose another place.</source>
        <translation>{file} wurde nicht gespeichert: Es gibt keinen Ordner {folder}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{file} was not saved: you may not write to the folder {folder}. Save it in another one.</source>
        <translation>{file} wurde nicht gespeichert: In den Ordner {folder} dürfen Sie nicht schreiben. Speichern Sie die Datei in einem anderen.</translation>
    </message>
    <message>
        <source>{file} was not saved: {why}. Save it in another place.</source>
        <translation>{file} wurde nicht gespeichert: {why}. Speichern Sie die Datei an einem anderen Ort.</translation>
    </message>
    <message>
        <source>{file} was trained with another autoencoder than the one in {other}. Give the latent checkpoint alone: it holds the autoencoder that it needs.</source>
        <translation>{file} wurde mit einem anderen Autoencoder trainiert als dem in {other}. Geben Sie den latenten Checkpoint allein an: Er enthält den Autoencoder, den er braucht.</translation>
    </message>
    <message>
        <source>{file} was written by PyTorch before version 1.6, in a form that is not read here. Load it with PyTorch on a computer you can spare and save it again with torch.save.</source>
        <translation>{file} stammt von PyTorch vor Version 1.6, in einer Form, die hier nicht gelesen wird. Laden Sie die Datei mit PyTorch auf einem Computer, auf den es nicht ankommt, und speichern Sie sie mit torch.save neu.</translation>
    </message>
    <message>
        <source>{have} usable pictures that do not have it are too few: {fewest} are the least. Add {more} more, or take them all away: then pictures in general stand for them.</source>
        <translation>{have} brauchbare Bilder ohne das Merkmal sind zu wenig: {fewest} sind das Mindeste. Fügen Sie {more} weitere hinzu oder nehmen Sie alle weg: Dann stehen Bilder im Allgemeinen für sie.</translation>
    </message>
    <message>
        <source>{have} usable pictures that have it are too few for a slider: {fewest} are the least. Add {more} more.</source>
        <translation>{have} brauchbare Bilder mit dem Merkmal sind zu wenig für einen Regler: {fewest} sind das Mindeste. Fügen Sie {more} weitere hinzu.</translation>
    </message>
    <message>
        <source>{having} examples with the attribute and {lacking} without: five of each are the least.</source>
        <translation>{having} Beispiele mit dem Merkmal und {lacking} ohne: Fünf von jeder Art sind das Mindeste.</translation>
    </message>
    <message>
        <source>{kind} goes on from a model that is there already.</source>
        <translation>{kind} setzt ein Modell voraus, das es schon gibt.</translation>
    </message>
    <message>
        <source>{lacking} Use the device &apos;cpu&apos; or &apos;auto&apos;.</source>
        <translation>{lacking} Verwenden Sie das Gerät „cpu“ oder „auto“.</translation>
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
        <translation>In {path} liegt schon ein Training.</translation>
    </message>
    <message>
        <source>{path} is not a file but a device or pipe. Save the photo to a file first.</source>
        <translation>{path} ist keine Datei, sondern ein Gerät oder eine Pipe. Speichern Sie das Foto zuerst in eine Datei.</translation>
    </message>
    <message>
        <source>{problem}. {advice}</source>
        <translation>{problem}. {advice}</translation>
    </message>
    <message>
        <source>{sentence} Some pictures are here more than once: of copies one counts, and of a picture on both sides none.</source>
        <translation>{sentence} Manche Bilder sind mehrfach da: Von Kopien zählt eine, und von einem Bild auf beiden Seiten keine.</translation>
    </message>
    <message>
        <source>{size} pixels, and the CelebA crop is for the aligned pictures of {aligned}; choose the crop &apos;centre&apos; or &apos;face&apos;</source>
        <translation>{size} Pixel, und der CelebA-Zuschnitt ist für die ausgerichteten Bilder von {aligned}; wählen Sie den Zuschnitt &apos;centre&apos; oder &apos;face&apos;</translation>
    </message>
    <message>
        <source>{type} has no place for IPTC captions of the older kind (IIM), so the photo&apos;s were left out. Save it as JPEG or TIFF to keep them.</source>
        <translation>{type} hat keinen Platz für IPTC-Beschreibungen der älteren Art (IIM), darum wurden die des Fotos weggelassen. Speichern Sie es als JPEG oder TIFF, um sie zu behalten.</translation>
    </message>
    <message>
        <source>{type} holds 8 bits per channel, so the photo&apos;s 16 were rounded. Save it as PNG or TIFF to keep them.</source>
        <translation>{type} speichert 8 Bit pro Kanal, darum wurden die 16 des Fotos gerundet. Speichern Sie es als PNG oder TIFF, um sie zu behalten.</translation>
    </message>
    <message>
        <source>{what} Take it out of the list: the other places can be used.</source>
        <translation>{what} Nehmen Sie ihn aus der Liste: Die anderen Orte sind brauchbar.</translation>
    </message>
    <message>
        <source>{what} {remedy}</source>
        <translation>{what} {remedy}</translation>
    </message>
    <message>
        <source>{why} The engine chose one by itself.</source>
        <translation>{why} Die Engine hat selbst gewählt.</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>The engine stopped and was restarted; your photo and edits are untouched.</source>
        <translation>Die Engine ist ausgefallen und wurde neu gestartet; Ihr Foto und Ihre Änderungen sind unberührt.</translation>
    </message>
    <message>
        <source>The engine stopped {0} times within a minute and was not started again. Your photo and edits are untouched. Close other programs to free memory, then try again.</source>
        <translation>Die Engine ist innerhalb einer Minute {0}-mal ausgefallen und wurde nicht mehr gestartet. Ihr Foto und Ihre Änderungen sind unberührt. Schließen Sie andere Programme, um Speicher freizugeben, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The engine stopped before the file was written; no file was changed. Export it again.</source>
        <translation>Die Engine ist ausgefallen, bevor die Datei geschrieben war; keine Datei wurde geändert. Exportieren Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>EnginePage</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>Automatisch: das schnellste</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Apple-Grafikprozessor</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Automatic: half where it is faster</source>
        <translation>Automatisch: halbe, wo sie schneller ist</translation>
    </message>
    <message>
        <source>Full (32 bits)</source>
        <translation>Volle (32 Bit)</translation>
    </message>
    <message>
        <source>When the device or the precision changes, the engine starts again, which takes some seconds. Photos and edits stay as they are. Full precision takes more memory of a graphics card; on the processor it is always used.</source>
        <translation>Wenn sich Gerät oder Genauigkeit ändern, startet die Engine neu, was einige Sekunden dauert. Fotos und Änderungen bleiben, wie sie sind. Volle Genauigkeit braucht mehr Speicher der Grafikkarte; auf dem Prozessor wird sie immer verwendet.</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Die Engine startet …</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>volle Genauigkeit</translation>
    </message>
    <message>
        <source>half precision</source>
        <translation>halbe Genauigkeit</translation>
    </message>
    <message>
        <source>Now: {0}, {1}</source>
        <translation>Jetzt: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>EvennessGauge</name>
    <message>
        <source>Smoothness</source>
        <translation>Gleichmäßigkeit</translation>
    </message>
    <message>
        <source>Very even</source>
        <translation>Sehr gleichmäßig</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Jumps after frame {0}</source>
        <translation>Springt nach Bild {0}</translation>
    </message>
    <message>
        <source>How evenly the faces change on the way. The shorter the bar, the better: a full one means a place where it goes four times as fast as on average.</source>
        <translation>Wie gleichmäßig sich die Gesichter unterwegs ändern. Je kürzer der Balken, desto besser: Ein voller bedeutet eine Stelle, an der es viermal so schnell geht wie im Durchschnitt.</translation>
    </message>
    <message>
        <source>Where it jumps, photos that are more alike help, or one more photo between them.</source>
        <translation>Wo es springt, helfen ähnlichere Fotos oder ein weiteres Foto dazwischen.</translation>
    </message>
    <message>
        <source>Measured by LPIPS, a network that sees as people do.</source>
        <translation>Gemessen mit LPIPS, einem Netz, das sieht wie Menschen.</translation>
    </message>
    <message>
        <source>Measured by the model&apos;s own eye (1 is as far as two random faces are apart), because LPIPS is not installed.</source>
        <translation>Gemessen mit dem Auge des Modells selbst (1 ist der Abstand zweier zufälliger Gesichter), weil LPIPS nicht installiert ist.</translation>
    </message>
    <message>
        <source>Length of the way: {0}. Perceptual path length: {1}.</source>
        <translation>Länge des Wegs: {0}. Wahrnehmungs-Pfadlänge: {1}.</translation>
    </message>
</context>
<context>
    <name>ExampleGrid</name>
    <message>
        <source>Move to “Has it not”</source>
        <translation>Nach „Ohne Merkmal“ verschieben</translation>
    </message>
    <message>
        <source>Move to “Has it”</source>
        <translation>Nach „Mit Merkmal“ verschieben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>looks as if it did not have it: is it on the right side?</source>
        <translation>sieht aus, als hätte es das Merkmal nicht: Ist es auf der richtigen Seite?</translation>
    </message>
    <message>
        <source>looks as if it had it: is it on the right side?</source>
        <translation>sieht aus, als hätte es das Merkmal: Ist es auf der richtigen Seite?</translation>
    </message>
    <message>
        <source>has it by {0} in 100</source>
        <translation>Merkmal: {0} von 100</translation>
    </message>
    <message>
        <source>{0} faces, the largest is taken</source>
        <translation>{0} Gesichter, das größte wird genommen</translation>
    </message>
    <message>
        <source>can be used</source>
        <translation>kann verwendet werden</translation>
    </message>
</context>
<context>
    <name>ExampleSide</name>
    <message>
        <source>Has it</source>
        <translation>Mit Merkmal</translation>
    </message>
    <message>
        <source>Move to “Has it not” (M)</source>
        <translation>Nach „Ohne Merkmal“ verschieben (M)</translation>
    </message>
    <message>
        <source>Drop pictures here that show what the slider is for, or folders of them: ten or more, of different people.</source>
        <translation>Ziehen Sie Bilder hierher, die zeigen, wofür der Regler ist, oder Ordner davon: zehn oder mehr, von verschiedenen Menschen.</translation>
    </message>
    <message>
        <source>Has it not</source>
        <translation>Ohne Merkmal</translation>
    </message>
    <message>
        <source>Move to “Has it” (M)</source>
        <translation>Nach „Mit Merkmal“ verschieben (M)</translation>
    </message>
    <message>
        <source>Optional: drop pictures here that are much like the others, but do not show it. Without any, pictures in general stand for them.</source>
        <translation>Nach Wunsch: Ziehen Sie Bilder hierher, die den anderen sehr ähnlich sind, es aber nicht zeigen. Ohne solche stehen Bilder im Allgemeinen für sie.</translation>
    </message>
    <message>
        <source>Delete removes the chosen pictures, M moves them to the other side.</source>
        <translation>Entf entfernt die gewählten Bilder, M verschiebt sie auf die andere Seite.</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen …</translation>
    </message>
    <message>
        <source>{0}, of which {1} can&apos;t be used</source>
        <translation>{0}, davon {1} nicht verwendbar</translation>
    </message>
    <message>
        <source>{0} more needed</source>
        <translation>{0} weitere nötig</translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message>
        <source>{0} has not been analysed yet: look at it once, then export it.</source>
        <translation>{0} wurde noch nicht analysiert: Sehen Sie es einmal an und exportieren Sie es dann.</translation>
    </message>
    <message>
        <source>{0} was not exported.</source>
        <translation>{0} wurde nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>ExportChecks</name>
    <message>
        <source>Give the file a name that ends in .jpg, .png, .tif or .webp.</source>
        <translation>Geben Sie der Datei einen Namen, der auf .jpg, .png, .tif oder .webp endet.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another place.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>This name is too long. Choose one of at most 200 letters.</source>
        <translation>Dieser Name ist zu lang. Wählen Sie einen mit höchstens 200 Buchstaben.</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>Es gibt einen Ordner dieses Namens. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is the original photo itself. Choose another name, so that the original is not lost.</source>
        <translation>Das ist das Originalfoto selbst. Wählen Sie einen anderen Namen, damit das Original nicht verloren geht.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another place.</source>
        <translation>In diesen Ordner dürfen Sie nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The disk may be too full for this file. Free some space, or choose another place.</source>
        <translation>Der Datenträger ist vielleicht zu voll für diese Datei. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export photo</source>
        <translation>Foto exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Use a free name</source>
        <translation>Freien Namen verwenden</translation>
    </message>
    <message>
        <source>Same edit for other photos…</source>
        <translation>Gleiche Bearbeitung für andere Fotos …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopped; no file was changed.</source>
        <translation>Angehalten; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>A file of this name is there already; it will be replaced.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>The file will be called {0}.</source>
        <translation>Die Datei wird {0} heißen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>Qualität von JPEG und WebP</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation>Neben dem Foto</translation>
    </message>
    <message>
        <source>Keep camera data, captions and location</source>
        <translation>Kameradaten, Beschriftung und Ort behalten</translation>
    </message>
    <message>
        <source>Carry the edit in the file, so that it can be taken up again</source>
        <translation>Die Bearbeitung in die Datei schreiben, um sie später wieder aufzunehmen</translation>
    </message>
    <message>
        <source>Folder for exports</source>
        <translation>Ordner für Exporte</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export again</source>
        <translation>Noch einmal exportieren</translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>{0} wurde exportiert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Part of the training</source>
        <translation>Teil des Trainings</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Curves appear here once the training has begun.</source>
        <translation>Hier erscheinen Kurven, sobald das Training begonnen hat.</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>nicht bearbeitet</translation>
    </message>
    <message>
        <source>edited, not exported</source>
        <translation>bearbeitet, nicht exportiert</translation>
    </message>
    <message>
        <source>edited; exported or saved</source>
        <translation>bearbeitet; exportiert oder gespeichert</translation>
    </message>
    <message>
        <source>could not be opened. {0}</source>
        <translation>konnte nicht geöffnet werden. {0}</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photos</source>
        <translation>Geöffnete Fotos</translation>
    </message>
    <message>
        <source>Arrow keys go to the next photo or the one before; Delete closes a photo.</source>
        <translation>Pfeiltasten führen zum nächsten oder vorigen Foto; Entf schließt ein Foto.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Die anderen schließen</translation>
    </message>
    <message>
        <source>Close those that could not be opened</source>
        <translation>Die schließen, die nicht geöffnet werden konnten</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Sliders moved: {0}</source>
        <translation>Bewegte Regler: {0}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Forget these choices and start afresh</source>
        <translation>Diese Angaben vergessen und neu beginnen</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorgabe speichern …</translation>
    </message>
    <message>
        <source>Keep these choices for other pictures</source>
        <translation>Diese Angaben für andere Bilder aufheben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close; your choices are kept for the next time</source>
        <translation>Schließen; Ihre Angaben bleiben für das nächste Mal erhalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Die Seite davor</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Train when everything that waits is done</source>
        <translation>Trainieren, wenn alles Wartende fertig ist</translation>
    </message>
    <message>
        <source>Close; these choices are given up. Those that you left unfinished before stay kept</source>
        <translation>Schließen; diese Auswahl wird verworfen. Die Auswahl, die Sie früher unfertig gelassen haben, bleibt erhalten</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>FrameOpener</name>
    <message>
        <source>morph {0}</source>
        <translation>Morph {0}</translation>
    </message>
    <message>
        <source>The frame could not be kept as a file, probably because the disk is full. Free some space and try again; the strip is still here.</source>
        <translation>Das Einzelbild konnte nicht als Datei aufbewahrt werden, wahrscheinlich weil der Datenträger voll ist. Schaffen Sie Platz und versuchen Sie es noch einmal; der Streifen ist noch da.</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Arrow keys go from frame to frame, Home and End to the ends; Space plays.</source>
        <translation>Die Pfeiltasten gehen von Bild zu Bild, Pos1 und Ende an die Enden; die Leertaste spielt ab.</translation>
    </message>
    <message>
        <source>The bars show how much changes from each frame to the next: a high one is a jump.</source>
        <translation>Die Balken zeigen, wie viel sich von Bild zu Bild ändert: Ein hoher ist ein Sprung.</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>How closely the model can redraw this face, unedited. The longer the bar, the better.</source>
        <translation>Wie genau das Modell dieses Gesicht unbearbeitet nachzeichnen kann. Je länger der Balken, desto besser.</translation>
    </message>
    <message>
        <source>Where it is rough, edits look less like the person: a larger, sharper, more frontal face helps, or a crop that sits better.</source>
        <translation>Ist sie grob, sieht die Bearbeitung der Person weniger ähnlich: Ein größeres, schärferes, frontaleres Gesicht hilft, oder ein besser sitzender Ausschnitt.</translation>
    </message>
    <message>
        <source>Measured: {0} dB (PSNR)</source>
        <translation>Gemessen: {0} dB (PSNR)</translation>
    </message>
    <message>
        <source>How far the edit goes from the person in the photo. The shorter the bar, the better; a full one is as far as two random people are apart.</source>
        <translation>Wie weit sich die Bearbeitung von der Person im Foto entfernt. Je kürzer der Balken, desto besser; ein voller ist so weit, wie zwei beliebige Menschen auseinanderliegen.</translation>
    </message>
    <message>
        <source>To come closer: lower the amount, hold attributes that should stay (the locks), or keep more detail.</source>
        <translation>Um näher zu kommen: die Stärke verringern, Merkmale festhalten, die bleiben sollen (die Schlösser), oder mehr Details erhalten.</translation>
    </message>
    <message>
        <source>Measured: {0} % of that way</source>
        <translation>Gemessen: {0} % dieses Weges</translation>
    </message>
    <message>
        <source>Very close</source>
        <translation>Sehr genau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Rough</source>
        <translation>Grob</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>A little different</source>
        <translation>Etwas anders</translation>
    </message>
    <message>
        <source>Noticeably different</source>
        <translation>Deutlich anders</translation>
    </message>
    <message>
        <source>Like someone else</source>
        <translation>Wie jemand anderes</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Recent files listed</source>
        <translation>Anzahl zuletzt geöffneter Dateien</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Show the film strip when several photos are open</source>
        <translation>Filmstreifen zeigen, wenn mehrere Fotos geöffnet sind</translation>
    </message>
</context>
<context>
    <name>Generate</name>
    <message>
        <source>no {0}</source>
        <translation>ohne {0}</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message>
        <source>like {0} chosen, {1} % away</source>
        <translation>wie {0} gewählte, {1} % entfernt</translation>
    </message>
    <message>
        <source>variety {0} %</source>
        <translation>Vielfalt {0} %</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>etwa {0} min</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>This model has no codes to stay near; every picture of it is drawn from noise alone.</source>
        <translation>Dieses Modell hat keine Codes, in deren Nähe es bleiben könnte; jedes Bild entsteht allein aus Rauschen.</translation>
    </message>
    <message>
        <source>Made by the model {0}. With the one in use now, its seeds give other pictures.</source>
        <translation>Vom Modell {0} gemacht. Mit dem jetzigen ergeben die Startwerte andere Bilder.</translation>
    </message>
</context>
<context>
    <name>GeneratePanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>Neue Bilder</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Steps for the picture</source>
        <translation>Schritte für das Bild</translation>
    </message>
    <message>
        <source>Steps for the idea</source>
        <translation>Schritte für die Idee</translation>
    </message>
    <message>
        <source>More steps take longer and change little above 20.</source>
        <translation>Mehr Schritte dauern länger und ändern über 20 nur wenig.</translation>
    </message>
    <message>
        <source>The model first thinks up a face and then paints it; this is for the thinking up.</source>
        <translation>Das Modell denkt sich ein Gesicht erst aus und malt es dann; dies gilt für das Ausdenken.</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>How far the faces go from the average one. Less is safer, more is more surprising.</source>
        <translation>Wie weit sich die Gesichter vom Durchschnitt entfernen. Weniger ist sicherer, mehr überrascht mehr.</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>Feine Details</translation>
    </message>
    <message>
        <source>How strong hair, skin and background are drawn. Too much of it looks speckled.</source>
        <translation>Wie stark Haare, Haut und Hintergrund gezeichnet werden. Zu viel davon wirkt fleckig.</translation>
    </message>
    <message>
        <source>What they must show</source>
        <translation>Was sie zeigen müssen</translation>
    </message>
    <message>
        <source>Quality and time</source>
        <translation>Qualität und Zeit</translation>
    </message>
    <message>
        <source>This model cannot make pictures of nobody: it has no latent network. Choose another model in the Model menu.</source>
        <translation>Dieses Modell kann keine Bilder von niemandem machen: Ihm fehlt das latente Netz. Wählen Sie ein anderes Modell im Menü „Modell“.</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Show the photo as it was</source>
        <translation>Das ursprüngliche Foto zeigen</translation>
    </message>
    <message>
        <source>Hold \</source>
        <translation>\ gedrückt halten</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Mouse wheel or pinch</source>
        <translation>Mausrad oder Zweifingergeste</translation>
    </message>
    <message>
        <source>Fit or full size</source>
        <translation>Einpassen oder Originalgröße</translation>
    </message>
    <message>
        <source>Double-click the photo</source>
        <translation>Doppelklick auf das Foto</translation>
    </message>
    <message>
        <source>Choose a face</source>
        <translation>Gesicht wählen</translation>
    </message>
    <message>
        <source>Click it</source>
        <translation>Darauf klicken</translation>
    </message>
    <message>
        <source>Opacity of the brush, 10 to 100 %</source>
        <translation>Deckkraft des Pinsels, 10 bis 100 %</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1 … 9, 0</translation>
    </message>
    <message>
        <source>Slider to zero</source>
        <translation>Regler auf null</translation>
    </message>
    <message>
        <source>Double-click the slider</source>
        <translation>Doppelklick auf den Regler</translation>
    </message>
    <message>
        <source>Slider by small steps</source>
        <translation>Regler in kleinen Schritten</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
</context>
<context>
    <name>GridFoot</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0} von {1} Bildern</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1} pictures.</source>
        <translation>Nach {0} von {1} Bildern angehalten.</translation>
    </message>
    <message>
        <source>{0} of {1} faces are as asked for ({2} %)</source>
        <translation>{0} von {1} Gesichtern sind wie verlangt ({2} %)</translation>
    </message>
    <message>
        <source>Given up: of {0} faces that the model thought up, {1} were as asked for. Rarest is “{2}”: {3} of {0}. Ask for less, set that one to “any”, or raise the variety.</source>
        <translation>Aufgegeben: Von {0} Gesichtern, die sich das Modell ausgedacht hat, waren {1} wie verlangt. Am seltensten ist „{2}“: {3} von {0}. Verlangen Sie weniger, setzen Sie dieses auf „egal“ oder erhöhen Sie die Vielfalt.</translation>
    </message>
</context>
<context>
    <name>GridHead</name>
    <message>
        <source>Earlier grids</source>
        <translation>Frühere Raster</translation>
    </message>
    <message>
        <source>Show or hide the earlier grids</source>
        <translation>Frühere Raster zeigen oder verbergen</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Back to all pictures (Escape)</source>
        <translation>Zurück zu allen Bildern (Esc)</translation>
    </message>
    <message>
        <source>More like these</source>
        <translation>Ähnliche erzeugen</translation>
    </message>
    <message>
        <source>New pictures near the chosen ones</source>
        <translation>Neue Bilder in der Nähe der gewählten</translation>
    </message>
    <message>
        <source>Is it new?</source>
        <translation>Ist es neu?</translation>
    </message>
    <message>
        <source>Compare the chosen picture with those that the model learned from</source>
        <translation>Das gewählte Bild mit denen vergleichen, aus denen das Modell gelernt hat</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Edit the chosen pictures like photos</source>
        <translation>Die gewählten Bilder wie Fotos bearbeiten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the chosen pictures as PNG files</source>
        <translation>Die gewählten Bilder als PNG-Dateien speichern</translation>
    </message>
    <message>
        <source>Click a picture to choose it, double-click to look closer</source>
        <translation>Ein Klick wählt ein Bild, ein Doppelklick zeigt es größer</translation>
    </message>
    <message>
        <source>1 chosen</source>
        <translation>1 gewählt</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>{0} gewählt</translation>
    </message>
</context>
<context>
    <name>GridInvitation</name>
    <message>
        <source>Pictures of nobody</source>
        <translation>Bilder von niemandem</translation>
    </message>
    <message>
        <source>The model thinks up faces that it has never seen. Choose on the right what they must show, and begin. From those you like, ask for more like them, or open them in the editor.</source>
        <translation>Das Modell denkt sich Gesichter aus, die es nie gesehen hat. Wählen Sie rechts, was sie zeigen müssen, und beginnen Sie. Zu denen, die Ihnen gefallen, können Sie ähnliche verlangen, oder Sie öffnen sie im Editor.</translation>
    </message>
    <message>
        <source>Make pictures</source>
        <translation>Bilder erzeugen</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Picture {0}, still to come</source>
        <translation>Bild {0}, steht noch aus</translation>
    </message>
    <message>
        <source>Picture {0}, seed {1}</source>
        <translation>Bild {0}, Startwert {1}</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>My sliders</source>
        <translation>Meine Regler</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Age and gender</source>
        <translation>Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Eyes and glasses</source>
        <translation>Augen und Brille</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>Bart</translation>
    </message>
    <message>
        <source>Skin and make-up</source>
        <translation>Haut und Make-up</translation>
    </message>
    <message>
        <source>Face shape</source>
        <translation>Gesichtsform</translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>Accessoires</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>The process that looks at this ended unexpectedly. Try again. {0}</source>
        <translation>Der Prozess, der sich darum kümmert, wurde unerwartet beendet. Versuchen Sie es noch einmal. {0}</translation>
    </message>
</context>
<context>
    <name>HistoryControl</name>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Photo opened</source>
        <translation>Foto geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Close history</source>
        <translation>Protokoll schließen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Bring in models</source>
        <translation>Modelle importieren</translation>
    </message>
    <message>
        <source>Copy them into the models folder; otherwise they stay where they are</source>
        <translation>In den Modellordner kopieren; sonst bleiben sie, wo sie sind</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Dateien werden angesehen …</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Models and checkpoints ({0})</source>
        <translation>Modelle und Checkpoints ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Geöffnete Fotos</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard. Copy one, then paste.</source>
        <translation>In der Zwischenablage ist kein Foto. Kopieren Sie eines und fügen Sie es dann ein.</translation>
    </message>
    <message>
        <source>Semblance never goes online, so it does not fetch pictures from the web. Copy the picture itself and paste it here, or save it and drop the file.</source>
        <translation>Semblance geht nie ins Internet und holt darum keine Bilder von dort. Kopieren Sie das Bild selbst und fügen Sie es hier ein, oder speichern Sie es und ziehen Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>There are no photos in {0}.</source>
        <translation>In {0} sind keine Fotos.</translation>
    </message>
    <message>
        <source>One file is not a photo and was left out.</source>
        <translation>Eine Datei ist kein Foto und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{0} files are not photos and were left out.</source>
        <translation>{0} Dateien sind keine Fotos und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Only the first {0} photos were opened, {1} more were left out.</source>
        <translation>Nur die ersten {0} Fotos wurden geöffnet, {1} weitere wurden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>KindPage</name>
    <message>
        <source>Looking what this computer can do…</source>
        <translation>Es wird geprüft, was dieser Computer kann …</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ihre eigenen</translation>
    </message>
    <message>
        <source>The papers’ own settings, to compare with or to repeat</source>
        <translation>Die Einstellungen der Fachartikel selbst, zum Vergleichen oder Wiederholen</translation>
    </message>
    <message>
        <source>Goes on from:</source>
        <translation>Ausgangsmodell:</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Choose the model file to go on from</source>
        <translation>Modelldatei wählen, von der ausgegangen wird</translation>
    </message>
    <message>
        <source>Any setting of the run, one a line, such as optimisation.learning_rate=3e-4:</source>
        <translation>Beliebige Einstellungen des Laufs, eine je Zeile, etwa optimisation.learning_rate=3e-4:</translation>
    </message>
    <message>
        <source>Settings, one a line as name=value</source>
        <translation>Einstellungen, eine je Zeile als Name=Wert</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>Modellart</translation>
    </message>
    <message>
        <source>What kind of model is it to be?</source>
        <translation>Was für ein Modell soll es werden?</translation>
    </message>
    <message>
        <source>If in doubt, take the one that is chosen: it suits your pictures and this computer.</source>
        <translation>Im Zweifel nehmen Sie die vorgewählte: Sie passt zu Ihren Bildern und diesem Computer.</translation>
    </message>
    <message>
        <source>Choose a kind of model first.</source>
        <translation>Wählen Sie zuerst eine Modellart.</translation>
    </message>
    <message>
        <source>Choose the model file that this kind goes on from.</source>
        <translation>Wählen Sie die Modelldatei, von der diese Art ausgeht.</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Delete the preset {0}</source>
        <translation>Vorgabe {0} löschen</translation>
    </message>
    <message>
        <source>finds the face</source>
        <translation>sucht das Gesicht</translation>
    </message>
    <message>
        <source>takes the middle</source>
        <translation>nimmt die Mitte</translation>
    </message>
    <message>
        <source>crops as CelebA</source>
        <translation>schneidet zu wie CelebA</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} Pixel</translation>
    </message>
    <message>
        <source>{0} % of its training</source>
        <translation>{0} % des Trainings</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Small portrait model</source>
        <translation>Kleines Porträtmodell</translation>
    </message>
    <message>
        <source>Small model</source>
        <translation>Kleines Modell</translation>
    </message>
    <message>
        <source>Large portrait model</source>
        <translation>Großes Porträtmodell</translation>
    </message>
    <message>
        <source>Large model</source>
        <translation>Großes Modell</translation>
    </message>
    <message>
        <source>A quick try</source>
        <translation>Schneller Versuch</translation>
    </message>
    <message>
        <source>For editing portraits, morphing and new faces. The only good one that can be learned without a graphics card.</source>
        <translation>Zum Bearbeiten von Porträts, zum Morphen und für neue Gesichter. Das einzige gute, das sich ohne Grafikkarte lernen lässt.</translation>
    </message>
    <message>
        <source>For editing such pictures, morphing and new ones. The only good one that can be learned without a graphics card.</source>
        <translation>Zum Bearbeiten solcher Bilder, zum Morphen und für neue. Das einzige gute, das sich ohne Grafikkarte lernen lässt.</translation>
    </message>
    <message>
        <source>The same, four times as many pixels and visibly finer. Wants a graphics card.</source>
        <translation>Das Gleiche mit viermal so vielen Pixeln und sichtbar feiner. Braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>Goes through every step in a minute, to see how it works. Its pictures are poor.</source>
        <translation>Geht in einer Minute durch alle Schritte, um zu zeigen, wie es funktioniert. Die Bilder sind schlecht.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} Pixel</translation>
    </message>
    <message>
        <source>about {0} here</source>
        <translation>hier etwa {0}</translation>
    </message>
    <message>
        <source>{0} memory</source>
        <translation>{0} Speicher</translation>
    </message>
    <message>
        <source>{0} disk</source>
        <translation>{0} Plattenplatz</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>zu groß für diesen Computer</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Examples from a table of labels</source>
        <translation>Beispiele aus einer Tabelle mit Beschriftungen</translation>
    </message>
    <message>
        <source>A CSV with a column “file”, or a list such as list_attr_celeba.txt. One of its columns says which pictures have it.</source>
        <translation>Eine CSV-Datei mit einer Spalte „file“ oder eine Liste wie list_attr_celeba.txt. Eine ihrer Spalten sagt, welche Bilder das Merkmal haben.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Pictures in</source>
        <translation>Bilder in</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Has it from</source>
        <translation>Mit Merkmal ab</translation>
    </message>
    <message>
        <source>Has it not up to</source>
        <translation>Ohne Merkmal bis</translation>
    </message>
    <message>
        <source>Pictures of each kind</source>
        <translation>Bilder je Art</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen …</translation>
    </message>
    <message>
        <source>Choose a table of labels</source>
        <translation>Tabelle mit Beschriftungen wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabellen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where are the pictures?</source>
        <translation>Wo sind die Bilder?</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>No column of this table tells two kinds of pictures apart.</source>
        <translation>Keine Spalte dieser Tabelle unterscheidet zwei Arten von Bildern.</translation>
    </message>
    <message>
        <source>{0} pictures are named.</source>
        <translation>{0} Bilder sind genannt.</translation>
    </message>
    <message>
        <source>None of the pictures that have it was found in {0}. Choose the folder that the table speaks of.</source>
        <translation>Keines der Bilder mit dem Merkmal wurde in {0} gefunden. Wählen Sie den Ordner, von dem die Tabelle spricht.</translation>
    </message>
</context>
<context>
    <name>Leafing</name>
    <message>
        <source>There is only one photo open.</source>
        <translation>Es ist nur ein Foto geöffnet.</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Close photo</source>
        <translation>Foto schließen</translation>
    </message>
    <message>
        <source>There is no photo open.</source>
        <translation>Es ist kein Foto geöffnet.</translation>
    </message>
    <message>
        <source>Close all photos</source>
        <translation>Alle Fotos schließen</translation>
    </message>
</context>
<context>
    <name>LearnPanel</name>
    <message>
        <source>Learning…</source>
        <translation>Wird gelernt …</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Looking at the pictures: {0} of {1}</source>
        <translation>Bilder werden angesehen: {0} von {1}</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>noch {0} s</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Neu lernen</translation>
    </message>
    <message>
        <source>A good slider</source>
        <translation>Ein guter Regler</translation>
    </message>
    <message>
        <source>A weak slider</source>
        <translation>Ein schwacher Regler</translation>
    </message>
    <message>
        <source>No slider yet</source>
        <translation>Noch kein Regler</translation>
    </message>
    <message>
        <source>Too few examples</source>
        <translation>Zu wenige Beispiele</translation>
    </message>
    <message>
        <source>The bars say how surely each picture has it. The {0} marked ones look as if they belonged to the other side: move them with M if they do, then learn again.</source>
        <translation>Die Balken zeigen, wie sicher jedes Bild das Merkmal hat. Die {0} markierten sehen aus, als gehörten sie auf die andere Seite: Verschieben Sie sie mit M, wenn es so ist, und lernen Sie dann neu.</translation>
    </message>
    <message>
        <source>The bars say how surely each picture has it.</source>
        <translation>Die Balken zeigen, wie sicher jedes Bild das Merkmal hat.</translation>
    </message>
    <message>
        <source>Make your own slider</source>
        <translation>Eigenen Regler erstellen</translation>
    </message>
    <message>
        <source>Show what it is for with ten pictures or more. They stay where they are.</source>
        <translation>Zeigen Sie mit zehn oder mehr Bildern, wofür er ist. Die Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Such as “Freckles”</source>
        <translation>Etwa „Sommersprossen“</translation>
    </message>
    <message>
        <source>Name of the slider</source>
        <translation>Name des Reglers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add to my sliders</source>
        <translation>Zu meinen Reglern hinzufügen</translation>
    </message>
    <message>
        <source>Take pictures from a table of labels…</source>
        <translation>Bilder aus einer Tabelle mit Beschriftungen nehmen …</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>A slider needs a name. Type one, such as “Freckles”.</source>
        <translation>Ein Regler braucht einen Namen. Geben Sie einen ein, etwa „Sommersprossen“.</translation>
    </message>
    <message>
        <source>This slider is not there any more.</source>
        <translation>Diesen Regler gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Libraries in Semblance</source>
        <translation>Bibliotheken in Semblance</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>see the text</source>
        <translation>siehe Text</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>It came without a text; its home has it.</source>
        <translation>Ohne Lizenztext mitgeliefert; auf der Website des Projekts ist er zu finden.</translation>
    </message>
</context>
<context>
    <name>LikeRow</name>
    <message>
        <source>Any pictures again</source>
        <translation>Wieder beliebige Bilder</translation>
    </message>
    <message>
        <source>How different</source>
        <translation>Wie verschieden</translation>
    </message>
    <message>
        <source>0 % draws the chosen faces again with other details, 100 % draws anybody.</source>
        <translation>0 % zeichnet die gewählten Gesichter mit anderen Details neu, 100 % zeichnet irgendwen.</translation>
    </message>
    <message>
        <source>Like the chosen picture</source>
        <translation>Wie das gewählte Bild</translation>
    </message>
    <message>
        <source>Like the {0} chosen pictures</source>
        <translation>Wie die {0} gewählten Bilder</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>at {0}</source>
        <translation>bei {0}</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>MachinePage</name>
    <message>
        <source>Computes with</source>
        <translation>Rechnet mit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>How thoroughly</source>
        <translation>Wie gründlich</translation>
    </message>
    <message>
        <source>What it will take</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>Das ganze Training</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Die Hälfte</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>Ein Viertel</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>Ein erster Blick</translation>
    </message>
    <message>
        <source>Cards that work together</source>
        <translation>Karten, die zusammenarbeiten</translation>
    </message>
    <message>
        <source>Graphics cards that train together</source>
        <translation>Grafikkarten, die zusammen trainieren</translation>
    </message>
    <message>
        <source>Try ten steps</source>
        <translation>Zehn Schritte probieren</translation>
    </message>
    <message>
        <source>Try ten steps of the training, to measure time and memory</source>
        <translation>Zehn Schritte des Trainings probieren, um Zeit und Speicher zu messen</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Probe anhalten</translation>
    </message>
    <message>
        <source>How far the trial is</source>
        <translation>Wie weit die Probe ist</translation>
    </message>
    <message>
        <source>Time and computer</source>
        <translation>Zeit und Computer</translation>
    </message>
    <message>
        <source>How long may this computer work on it?</source>
        <translation>Wie lange darf dieser Computer daran arbeiten?</translation>
    </message>
    <message>
        <source>It works in the background, can be paused, and goes on after a restart.</source>
        <translation>Es läuft im Hintergrund, lässt sich pausieren und geht nach einem Neustart weiter.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>New pictures: step {0} of {1}</source>
        <translation>Neue Bilder: Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Encoding and decoding: step {0} of {1}</source>
        <translation>Kodieren und Dekodieren: Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>{0}, of which {1} are free</source>
        <translation>{0}, davon {1} frei</translation>
    </message>
    <message>
        <source>the processor, {0} cores; there is no graphics card that can be used</source>
        <translation>dem Prozessor, {0} Kerne; es gibt keine verwendbare Grafikkarte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} frei</translation>
    </message>
    <message>
        <source>the usual folder can&apos;t be written to</source>
        <translation>in den üblichen Ordner lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Your own settings are reckoned with…</source>
        <translation>Mit Ihren eigenen Einstellungen wird gerechnet…</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>Measured just now with these settings.</source>
        <translation>Gerade eben mit diesen Einstellungen gemessen.</translation>
    </message>
    <message>
        <source>Estimated from what this computer can do. Ten steps tell it better.</source>
        <translation>Geschätzt nach dem, was dieser Computer kann. Zehn Schritte sagen es genauer.</translation>
    </message>
    <message>
        <source>Memory will be short: smaller pieces are taken at a time, which is slower.</source>
        <translation>Der Speicher wird knapp: Es wird in kleineren Stücken gearbeitet, was langsamer ist.</translation>
    </message>
    <message>
        <source>Nothing can be written to {0}.</source>
        <translation>In {0} lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder on the next page.</source>
        <translation>Wählen Sie auf der nächsten Seite einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk has too little space.</source>
        <translation>Auf dem Datenträger ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>Free some, or choose another folder on the next page.</source>
        <translation>Schaffen Sie Platz oder wählen Sie auf der nächsten Seite einen anderen Ordner.</translation>
    </message>
    <message>
        <source>That is long.</source>
        <translation>Das ist lang.</translation>
    </message>
    <message>
        <source>Choose a smaller kind or a shorter training, or run it on a computer with a graphics card.</source>
        <translation>Wählen Sie eine kleinere Art oder ein kürzeres Training, oder führen Sie es auf einem Computer mit Grafikkarte aus.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Make a model…</source>
        <translation>Modell erstellen …</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>Ihre Vorgaben</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You have not saved any presets yet.</source>
        <translation>Sie haben noch keine Vorgaben gespeichert.</translation>
    </message>
</context>
<context>
    <name>MaskOptions</name>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Paint where the photo stays as it is (X, or hold Alt)</source>
        <translation>Malen, wo das Foto bleibt, wie es ist (X, oder Alt halten)</translation>
    </message>
    <message>
        <source>Edit here</source>
        <translation>Hier bearbeiten</translation>
    </message>
    <message>
        <source>Paint where the edit applies (X, or hold Alt)</source>
        <translation>Malen, wo die Bearbeitung wirkt (X, oder Alt halten)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How much a stroke changes the mask (keys 1 to 9, and 0 for 100 %)</source>
        <translation>Wie stark ein Strich die Maske ändert (Tasten 1 bis 9, und 0 für 100 %)</translation>
    </message>
    <message>
        <source>Width of the brush</source>
        <translation>Breite des Pinsels</translation>
    </message>
    <message>
        <source>How softly the mask&apos;s edges fall</source>
        <translation>Wie weich die Maskenränder auslaufen</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Protect with the brush</source>
        <translation>Mit dem Pinsel schützen</translation>
    </message>
    <message>
        <source>Edit with the brush</source>
        <translation>Mit dem Pinsel bearbeiten</translation>
    </message>
</context>
<context>
    <name>ModelCell</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>{0} stays in use.</source>
        <translation>{0} bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>The model that came with Semblance is used instead.</source>
        <translation>Stattdessen wird das mitgelieferte Modell von Semblance verwendet.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>In use now</source>
        <translation>Jetzt in Gebrauch</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>Arbeitet mit</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Own sliders that fit</source>
        <translation>Passende eigene Regler</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Training pictures seen</source>
        <translation>Gesehene Trainingsbilder</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Pictures are drawn when the engine has time.</source>
        <translation>Bilder werden gezeichnet, sobald die Engine Zeit hat.</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>Über das gewählte Modell</translation>
    </message>
    <message>
        <source>Use at every start</source>
        <translation>Bei jedem Start verwenden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>Kopie exportieren …</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>In den Papierkorb …</translation>
    </message>
    <message>
        <source>Copy into the models folder</source>
        <translation>In den Modellordner kopieren</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>Beispielbilder</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Choose a model to see what it can do.</source>
        <translation>Wählen Sie ein Modell, um zu sehen, was es kann.</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Arrow keys choose a model; Enter uses it, F2 renames it, Delete moves it to the trash.</source>
        <translation>Die Pfeiltasten wählen ein Modell; die Eingabetaste verwendet es, F2 benennt es um, Entf legt es in den Papierkorb.</translation>
    </message>
</context>
<context>
    <name>ModelView</name>
    <message>
        <source>What the model sees…</source>
        <translation>Was das Modell sieht …</translation>
    </message>
    <message>
        <source>This picture is very unlike those the model was trained on. Edits may be weaker or drift; the photo itself always comes back unchanged.</source>
        <translation>Dieses Bild ist denen, mit denen das Modell trainiert wurde, sehr unähnlich. Änderungen können schwächer ausfallen oder abdriften; das Foto selbst kommt immer unverändert zurück.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was hineingeht</translation>
    </message>
    <message>
        <source>The face as it is cut out for the model.</source>
        <translation>Das Gesicht, wie es für das Modell ausgeschnitten wird.</translation>
    </message>
    <message>
        <source>Redrawn, unedited</source>
        <translation>Unbearbeitet nachgezeichnet</translation>
    </message>
    <message>
        <source>What the model makes of its two codes. An edit adds only the difference that it makes to this, so your photo keeps its own detail.</source>
        <translation>Was das Modell aus seinen beiden Codes macht. Eine Bearbeitung überträgt nur den Unterschied, den sie hieran macht, darum behält Ihr Foto seine eigenen Details.</translation>
    </message>
    <message>
        <source>Stochastic code</source>
        <translation>Stochastischer Code</translation>
    </message>
    <message>
        <source>All that the other code, &apos;what is in the picture&apos;, does not say. For pictures that the model knows well it looks like pure noise; where you can make out shapes, the model had no other way to keep them.</source>
        <translation>Alles, was der andere Code – was im Bild ist – nicht sagt. Bei Bildern, die das Modell gut kennt, sieht er aus wie reines Rauschen; wo Sie Formen erkennen, konnte das Modell sie nicht anders behalten.</translation>
    </message>
    <message>
        <source>Distance from the training pictures</source>
        <translation>Abstand von den Trainingsbildern</translation>
    </message>
    <message>
        <source>How far this picture&apos;s semantic code is from the middle of the training pictures&apos; codes, and how many of 100 training pictures are nearer. From 95 on it is unusual, from 99 very unlike.</source>
        <translation>Wie weit der semantische Code dieses Bildes von der Mitte der Codes der Trainingsbilder entfernt ist, und wie viele von 100 Trainingsbildern näher liegen. Ab 95 ist das ungewöhnlich, ab 99 sehr unähnlich.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>How closely the model can redraw this picture, unedited (PSNR). The longer the bar, the better.</source>
        <translation>Wie genau das Modell dieses Bild unbearbeitet nachzeichnen kann (PSNR). Je länger der Balken, desto besser.</translation>
    </message>
    <message>
        <source>Structure left in the stochastic code</source>
        <translation>Struktur im stochastischen Code</translation>
    </message>
    <message>
        <source>Coarse shapes in it, beside those of pure noise (1.0). What stands there does not move with the sliders, and may shine through an edit.</source>
        <translation>Grobe Formen darin, verglichen mit denen reinen Rauschens (1,0). Was dort steht, bewegt sich nicht mit den Reglern und kann durch eine Bearbeitung hindurchscheinen.</translation>
    </message>
    <message>
        <source>Mean of red, green, blue</source>
        <translation>Mittel von Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>0 for pure noise; else a cast of colour or light that the model did not expect.</source>
        <translation>0 bei reinem Rauschen; sonst ein Farb- oder Lichtstich, den das Modell nicht erwartet hat.</translation>
    </message>
    <message>
        <source>Deviation of red, green, blue</source>
        <translation>Abweichung von Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>1 for pure noise; less where the picture is smoother than the model expects, more where it is busier.</source>
        <translation>1 bei reinem Rauschen; weniger, wo das Bild glatter ist, als das Modell erwartet, mehr, wo es unruhiger ist.</translation>
    </message>
    <message>
        <source>Peaks (kurtosis)</source>
        <translation>Spitzen (Kurtosis)</translation>
    </message>
    <message>
        <source>0 for pure noise; the higher, the more a few spots stand out: highlights, rims of glasses, a logo.</source>
        <translation>0 bei reinem Rauschen; je höher, desto mehr stechen einzelne Stellen hervor: Glanzlichter, Brillenränder, ein Logo.</translation>
    </message>
    <message>
        <source>Neighbouring pixels alike</source>
        <translation>Ähnlichkeit benachbarter Pixel</translation>
    </message>
    <message>
        <source>0 for pure noise; 1 where every pixel is as the one beside it.</source>
        <translation>0 bei reinem Rauschen; 1, wo jedes Pixel wie das daneben ist.</translation>
    </message>
    <message>
        <source>Like the training pictures</source>
        <translation>Wie die Trainingsbilder</translation>
    </message>
    <message>
        <source>The model knows pictures like this one: edits should come out as they do on most.</source>
        <translation>Das Modell kennt Bilder wie dieses: Änderungen sollten gelingen wie bei den meisten.</translation>
    </message>
    <message>
        <source>Unusual for this model</source>
        <translation>Ungewöhnlich für dieses Modell</translation>
    </message>
    <message>
        <source>Few of its training pictures are as far from their middle. Edits may be weaker or drift a little; the photo itself always comes back unchanged.</source>
        <translation>Nur wenige seiner Trainingsbilder liegen so weit von deren Mitte. Änderungen können schwächer ausfallen oder etwas abdriften; das Foto selbst kommt immer unverändert zurück.</translation>
    </message>
    <message>
        <source>Very unlike the training pictures</source>
        <translation>Den Trainingsbildern sehr unähnlich</translation>
    </message>
    <message>
        <source>The model has hardly seen anything like it. Edits may be weaker, drift, or change more than you asked for; the photo itself always comes back unchanged.</source>
        <translation>Das Modell hat kaum etwas Ähnliches gesehen. Änderungen können schwächer ausfallen, abdriften oder mehr ändern, als Sie verlangt haben; das Foto selbst kommt immer unverändert zurück.</translation>
    </message>
    <message>
        <source>This model has no semantic code, by which pictures could be compared with those it was trained on. Everything else is shown below.</source>
        <translation>Dieses Modell hat keinen semantischen Code, mit dem sich Bilder mit seinen Trainingsbildern vergleichen ließen. Alles andere steht unten.</translation>
    </message>
    <message>
        <source>The model&apos;s file holds no codes of its training pictures, or too few, so it can&apos;t be told how like them this one is. Everything else is shown below.</source>
        <translation>Die Modelldatei enthält keine oder zu wenige Codes ihrer Trainingsbilder, darum lässt sich nicht sagen, wie ähnlich dieses Bild ihnen ist. Alles andere steht unten.</translation>
    </message>
</context>
<context>
    <name>ModelViewDialog</name>
    <message>
        <source>The model looks at the face as soon as it has nothing else to do.</source>
        <translation>Das Modell sieht sich das Gesicht an, sobald es sonst nichts zu tun hat.</translation>
    </message>
    <message>
        <source>Open a photo to see what the model makes of it.</source>
        <translation>Öffnen Sie ein Foto, um zu sehen, was das Modell daraus macht.</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
    <message>
        <source>Can&apos;t be told</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>The model was trained on: {0}.</source>
        <translation>Das Modell wurde trainiert mit: {0}.</translation>
    </message>
    <message>
        <source>farther than {0} of 100</source>
        <translation>weiter weg als {0} von 100</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Etwas</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>{0} · {1} times that of noise</source>
        <translation>{0} · das {1}-Fache des Rauschens</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The folder could not be read: {0}.</source>
        <translation>Der Ordner konnte nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <source>The models folder can&apos;t be made: {0}.</source>
        <translation>Der Modellordner lässt sich nicht anlegen: {0}.</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>{0} wird geschrieben …</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen …</translation>
    </message>
    <message>
        <source>{0} is in your models folder now.</source>
        <translation>{0} liegt jetzt in Ihrem Modellordner.</translation>
    </message>
    <message>
        <source>There are no models in the folder {0}.</source>
        <translation>Im Ordner {0} sind keine Modelle.</translation>
    </message>
    <message>
        <source>Renaming {0}…</source>
        <translation>{0} wird umbenannt …</translation>
    </message>
    <message>
        <source>{0} is called {1} now.</source>
        <translation>{0} heißt jetzt {1}.</translation>
    </message>
    <message>
        <source>Copying {0}…</source>
        <translation>{0} wird kopiert …</translation>
    </message>
    <message>
        <source>{0} is the model&apos;s own file. Choose another name or folder.</source>
        <translation>{0} ist die Datei des Modells selbst. Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>A copy of {0} is in {1}.</source>
        <translation>Eine Kopie von {0} liegt in {1}.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be moved to the trash: {1}. Close programs that use it and see to it that you may change its folder; or delete it there, where its drive has no trash.</source>
        <translation>{0} lässt sich nicht in den Papierkorb legen: {1}. Schließen Sie Programme, die es benutzen, und sorgen Sie dafür, dass Sie seinen Ordner ändern dürfen; oder löschen Sie es dort, wo das Laufwerk keinen Papierkorb hat.</translation>
    </message>
    <message>
        <source>{0} is in the trash.</source>
        <translation>{0} liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be put back: {1}. Look for it in the trash.</source>
        <translation>{0} lässt sich nicht zurückholen: {1}. Suchen Sie es im Papierkorb.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} ist wieder da.</translation>
    </message>
    <message>
        <source>The file could not be written: {0}. Nothing was changed. Make room on the disk, or choose another folder.</source>
        <translation>Die Datei konnte nicht geschrieben werden: {0}. Nichts wurde geändert. Schaffen Sie Platz auf dem Datenträger oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Used at every start</source>
        <translation>Wird bei jedem Start verwendet</translation>
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
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>{0} × {0} px</source>
        <translation>{0} × {0} px</translation>
    </message>
    <message>
        <source>1 slider</source>
        <translation>1 Regler</translation>
    </message>
    <message>
        <source>{0} sliders</source>
        <translation>{0} Regler</translation>
    </message>
    <message>
        <source>no sliders</source>
        <translation>keine Regler</translation>
    </message>
    <message>
        <source>Came with Semblance</source>
        <translation>Mit Semblance mitgeliefert</translation>
    </message>
    <message>
        <source>In your models folder</source>
        <translation>In Ihrem Modellordner</translation>
    </message>
    <message>
        <source>Made by the training run “{0}”</source>
        <translation>Aus dem Trainingslauf „{0}“</translation>
    </message>
    <message>
        <source>Left where it is</source>
        <translation>Blieb, wo es war</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morphen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Own sliders</source>
        <translation>Eigene Regler</translation>
    </message>
    <message>
        <source>Can&apos;t encode photos, so it neither edits nor morphs</source>
        <translation>Kann Fotos nicht kodieren, darum bearbeitet und morpht es nicht</translation>
    </message>
    <message>
        <source>Makes new pictures</source>
        <translation>Macht neue Bilder</translation>
    </message>
    <message>
        <source>Edits photos with its sliders</source>
        <translation>Bearbeitet Fotos mit seinen Reglern</translation>
    </message>
    <message>
        <source>Has no sliders to edit photos with</source>
        <translation>Hat keine Regler, um Fotos zu bearbeiten</translation>
    </message>
    <message>
        <source>Morphs one photo into another</source>
        <translation>Morpht ein Foto in ein anderes</translation>
    </message>
    <message>
        <source>Has no latent network, so it makes no new pictures</source>
        <translation>Hat kein latentes Netz, darum macht es keine neuen Bilder</translation>
    </message>
    <message>
        <source>{0} × {0} pixels</source>
        <translation>{0} × {0} Pixel</translation>
    </message>
    <message>
        <source>faces, found and aligned</source>
        <translation>Gesichter, gesucht und ausgerichtet</translation>
    </message>
    <message>
        <source>any subject, the photo&apos;s centre</source>
        <translation>beliebiges Motiv, Mitte des Fotos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{0}, counted with repeats</source>
        <translation>{0}, Wiederholungen mitgezählt</translation>
    </message>
    <message>
        <source>{0} million numbers of {1} bits</source>
        <translation>{0} Millionen Zahlen mit {1} Bit</translation>
    </message>
    <message>
        <source>A photo drawn again differs from itself by {0} % of full brightness.</source>
        <translation>Ein nachgezeichnetes Foto weicht von sich selbst um {0} % der vollen Helligkeit ab.</translation>
    </message>
    <message>
        <source>New pictures: FID {0} (0 would be like real ones).</source>
        <translation>Neue Bilder: FID {0} (0 wäre wie echte).</translation>
    </message>
    <message>
        <source>Of 100 pairs with and without, it tells which is which in: {0}.</source>
        <translation>Von 100 Paaren mit und ohne Merkmal ordnet es richtig zu: {0}.</translation>
    </message>
    <message>
        <source>Of 100 edits at full strength, so many look as asked to the model: {0}.</source>
        <translation>Von 100 Bearbeitungen mit voller Stärke sehen für das Modell so viele aus wie verlangt: {0}.</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Frauen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Männer</translation>
    </message>
    <message>
        <source>Under 45</source>
        <translation>Unter 45</translation>
    </message>
    <message>
        <source>45 to 59</source>
        <translation>45 bis 59</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60 und älter</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>drawn again within {0} %</source>
        <translation>auf {0} % genau nachgezeichnet</translation>
    </message>
    <message>
        <source>right about {0} of 100 pairs</source>
        <translation>bei {0} von 100 Paaren richtig</translation>
    </message>
    <message>
        <source>New pictures that this model made</source>
        <translation>Neue Bilder dieses Modells</translation>
    </message>
    <message>
        <source>Training pictures, drawn again by this model</source>
        <translation>Trainingsbilder, von diesem Modell nachgezeichnet</translation>
    </message>
    <message>
        <source>A photo, drawn again by this model; it makes no new pictures</source>
        <translation>Ein Foto, von diesem Modell nachgezeichnet; es macht keine neuen Bilder</translation>
    </message>
    <message>
        <source>This model makes no pictures of its own</source>
        <translation>Dieses Modell macht keine eigenen Bilder</translation>
    </message>
</context>
<context>
    <name>ModelsHead</name>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} Modelle</translation>
    </message>
    <message>
        <source>Drop model files or official checkpoints here to bring them in.</source>
        <translation>Ziehen Sie Modelldateien oder offizielle Checkpoints hierher, um sie zu importieren.</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Show the models folder</source>
        <translation>Modellordner zeigen</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Bring in models</source>
        <translation>Modelle importieren</translation>
    </message>
    <message>
        <source>Model files of Semblance, or checkpoints of official models</source>
        <translation>Modelldateien von Semblance oder Checkpoints offizieller Modelle</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>{0} is in use now.</source>
        <translation>{0} ist jetzt in Gebrauch.</translation>
    </message>
    <message>
        <source>Edit photos</source>
        <translation>Fotos bearbeiten</translation>
    </message>
    <message>
        <source>The model that came with Semblance stays as it is. Export a copy to change that.</source>
        <translation>Das mitgelieferte Modell von Semblance bleibt, wie es ist. Exportieren Sie eine Kopie, um diese zu ändern.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>Kopie exportieren …</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>In den Papierkorb …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Morph</name>
    <message>
        <source>the photo {0}</source>
        <translation>das Foto {0}</translation>
    </message>
    <message>
        <source>{0} % of the way from {1} to {2}</source>
        <translation>{0} % des Wegs von {1} nach {2}</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>etwa {0} min</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Analysing the photos</source>
        <translation>Fotos werden analysiert</translation>
    </message>
    <message>
        <source>Drawing the edits</source>
        <translation>Bearbeitungen werden gezeichnet</translation>
    </message>
    <message>
        <source>Drawing the frames</source>
        <translation>Einzelbilder werden gezeichnet</translation>
    </message>
    <message>
        <source>Writing the frames</source>
        <translation>Einzelbilder werden geschrieben</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
</context>
<context>
    <name>MorphInvitation</name>
    <message>
        <source>One more photo</source>
        <translation>Noch ein Foto</translation>
    </message>
    <message>
        <source>From one face to another</source>
        <translation>Von einem Gesicht zum anderen</translation>
    </message>
    <message>
        <source>Drop the photo of another face here, and the way between them is drawn.</source>
        <translation>Ziehen Sie das Foto eines anderen Gesichts hierher, dann wird der Weg dazwischen gezeichnet.</translation>
    </message>
    <message>
        <source>Drop two photos of faces here, and the way from one to the other is drawn, to be played and exported. More than two make a longer path.</source>
        <translation>Ziehen Sie zwei Fotos von Gesichtern hierher, dann wird der Weg vom einen zum anderen gezeichnet, zum Abspielen und Exportieren. Mehr als zwei ergeben einen längeren Weg.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos wählen …</translation>
    </message>
    <message>
        <source>From the open photos</source>
        <translation>Aus den geöffneten Fotos</translation>
    </message>
</context>
<context>
    <name>MorphPage</name>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>An edited document is opened on the Edit page first; then add it here from the open photos.</source>
        <translation>Ein bearbeitetes Dokument wird zuerst auf der Seite „Bearbeiten“ geöffnet; fügen Sie es dann hier aus den geöffneten Fotos hinzu.</translation>
    </message>
    <message>
        <source>There are no photos in what was dropped.</source>
        <translation>Darunter sind keine Fotos.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos wählen …</translation>
    </message>
    <message>
        <source>From the open photos</source>
        <translation>Aus den geöffneten Fotos</translation>
    </message>
    <message>
        <source>{0}, face {1}</source>
        <translation>{0}, Gesicht {1}</translation>
    </message>
    <message>
        <source>The first frames are being drawn…</source>
        <translation>Die ersten Einzelbilder werden gezeichnet …</translation>
    </message>
    <message>
        <source>There are no frames. Change something, or press Continue.</source>
        <translation>Es gibt keine Einzelbilder. Ändern Sie etwas oder drücken Sie „Weiter“.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <source>Add a photo from a file or from the open ones; or drop it here.</source>
        <translation>Fügen Sie ein Foto aus einer Datei oder aus den geöffneten hinzu, oder ziehen Sie es hierher.</translation>
    </message>
</context>
<context>
    <name>MorphPanel</name>
    <message>
        <source>{0} frames · {1} s</source>
        <translation>{0} Bilder · {1} s</translation>
    </message>
    <message>
        <source>Add two photos to begin.</source>
        <translation>Fügen Sie zwei Fotos hinzu, um zu beginnen.</translation>
    </message>
    <message>
        <source>The same speed all the way.</source>
        <translation>Überall gleich schnell.</translation>
    </message>
    <message>
        <source>Slower at the photos, faster between them.</source>
        <translation>Langsamer bei den Fotos, schneller dazwischen.</translation>
    </message>
    <message>
        <source>Stays at each photo for a moment, then goes on quickly.</source>
        <translation>Bleibt bei jedem Foto einen Moment und geht dann schnell weiter.</translation>
    </message>
    <message>
        <source>After the last photo it begins again with the first.</source>
        <translation>Nach dem letzten Foto beginnt es wieder beim ersten.</translation>
    </message>
    <message>
        <source>From the last photo it goes back the way it came.</source>
        <translation>Vom letzten Foto geht es denselben Weg zurück.</translation>
    </message>
    <message>
        <source>From the last photo it goes on to the first: an endless round.</source>
        <translation>Vom letzten Foto geht es weiter zum ersten: eine endlose Runde.</translation>
    </message>
    <message>
        <source>One face becomes the other, with everything that is in the picture.</source>
        <translation>Ein Gesicht wird zum anderen, mit allem, was im Bild ist.</translation>
    </message>
    <message>
        <source>Who it is and what they do changes; strands of hair, texture and background stay the first photo&apos;s.</source>
        <translation>Wer es ist und was sie oder er tut, ändert sich; Haarsträhnen, Struktur und Hintergrund bleiben die des ersten Fotos.</translation>
    </message>
    <message>
        <source>The face stays the first photo&apos;s; only strands of hair, texture and background change.</source>
        <translation>Das Gesicht bleibt das des ersten Fotos; nur Haarsträhnen, Struktur und Hintergrund ändern sich.</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>Frames from photo to photo</source>
        <translation>Bilder von Foto zu Foto</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>After the last photo</source>
        <translation>Nach dem letzten Foto</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The meaning only</source>
        <translation>Nur die Bedeutung</translation>
    </message>
    <message>
        <source>Fine detail only</source>
        <translation>Nur feine Details</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation>Verweilend</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>On to the first</source>
        <translation>Weiter zum ersten</translation>
    </message>
    <message>
        <source>Keep the photos&apos; own detail</source>
        <translation>Details der Fotos erhalten</translation>
    </message>
    <message>
        <source>Near a photo, show what the model is too small to see of it: pores, lashes, hair. On the photo itself the frame is the photo, pixel for pixel.</source>
        <translation>Zeigt nahe einem Foto, was das Modell davon nicht fein genug sieht: Poren, Wimpern, Haare. Auf dem Foto selbst ist das Bild das Foto, Pixel für Pixel.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export the strip</source>
        <translation>Streifen exportieren</translation>
    </message>
</context>
<context>
    <name>NewnessDialog</name>
    <message>
        <source>Is it new?</source>
        <translation>Ist es neu?</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Dieses Bild</translation>
    </message>
    <message>
        <source>Comparing it with the pictures that the model learned from…</source>
        <translation>Wird mit den Bildern verglichen, aus denen das Modell gelernt hat …</translation>
    </message>
    <message>
        <source>Its nearest of the {0} training pictures is {1} away. Half of the training pictures have another one within {2}, one in twenty within {3}; 0 is the same face, 1 an unrelated one.</source>
        <translation>Das nächste der {0} Trainingsbilder ist {1} entfernt. Die Hälfte der Trainingsbilder hat ein anderes innerhalb von {2}, eines von zwanzig innerhalb von {3}; 0 ist dasselbe Gesicht, 1 ein fremdes.</translation>
    </message>
    <message>
        <source>{0} away</source>
        <translation>{0} entfernt</translation>
    </message>
    <message>
        <source>The model holds no photos. These are its own redraws of the nearest training pictures, from the short codes that it keeps of them.</source>
        <translation>Das Modell enthält keine Fotos. Dies sind seine eigenen Nachzeichnungen der nächsten Trainingsbilder, aus den kurzen Codes, die es von ihnen behält.</translation>
    </message>
    <message>
        <source>A copy, or nearly: it is all but the same as a training picture.</source>
        <translation>Eine Kopie oder fast: Es gleicht einem Trainingsbild nahezu völlig.</translation>
    </message>
    <message>
        <source>Close to a training picture: closer than 19 of 20 training pictures are to each other.</source>
        <translation>Nahe an einem Trainingsbild: näher, als 19 von 20 Trainingsbildern einander sind.</translation>
    </message>
    <message>
        <source>No copy: it is as far from every training picture as they are from each other.</source>
        <translation>Keine Kopie: Es ist von jedem Trainingsbild so weit entfernt wie diese voneinander.</translation>
    </message>
    <message>
        <source>That can&apos;t be told with this model.</source>
        <translation>Mit diesem Modell lässt sich das nicht sagen.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>NoRuns</name>
    <message>
        <source>Train a model of your own</source>
        <translation>Trainieren Sie ein eigenes Modell</translation>
    </message>
    <message>
        <source>From a folder of pictures, a model learns what they have in common. Then it edits, blends and invents pictures of that kind: faces, drawings, whatever you have some hundreds of.</source>
        <translation>Aus einem Ordner mit Bildern lernt ein Modell, was sie gemeinsam haben. Dann bearbeitet, mischt und erfindet es Bilder dieser Art: Gesichter, Zeichnungen, was immer Sie zu einigen Hundert haben.</translation>
    </message>
    <message>
        <source>Training takes hours or days, in the background: it goes on when this window is closed, and after a crash. It happens on this computer; no picture leaves it.</source>
        <translation>Ein Training dauert Stunden oder Tage, im Hintergrund: Es geht weiter, wenn dieses Fenster geschlossen ist, und nach einem Absturz. Es läuft auf diesem Computer; kein Bild verlässt ihn.</translation>
    </message>
    <message>
        <source>Make a model…</source>
        <translation>Modell erstellen …</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner beobachten …</translation>
    </message>
    <message>
        <source>Watch a folder with runs in it…</source>
        <translation>Einen Ordner mit Läufen beobachten …</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The training “{0}” is finished: its model is ready.</source>
        <translation>Das Training „{0}“ ist fertig: Sein Modell ist bereit.</translation>
    </message>
    <message>
        <source>The training “{0}” has failed. {1}</source>
        <translation>Das Training „{0}“ ist fehlgeschlagen. {1}</translation>
    </message>
    <message>
        <source>The training “{0}” was interrupted. It can be resumed from its last checkpoint.</source>
        <translation>Das Training „{0}“ wurde unterbrochen. Es lässt sich vom letzten Checkpoint an fortsetzen.</translation>
    </message>
    <message>
        <source>The training “{0}” waits. {1}</source>
        <translation>Das Training „{0}“ wartet. {1}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{0} was changed by another program after it was opened. To edit the new version, close it and open it again.</source>
        <translation>{0} wurde nach dem Öffnen von einem anderen Programm geändert. Um die neue Fassung zu bearbeiten, schließen Sie das Foto und öffnen Sie es wieder.</translation>
    </message>
</context>
<context>
    <name>OutputForm</name>
    <message>
        <source>As the photo</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>Compress as the original</source>
        <translation>Komprimieren wie das Original</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Keep camera data (EXIF, location, copyright)</source>
        <translation>Kameradaten behalten (EXIF, Ort, Copyright)</translation>
    </message>
    <message>
        <source>Embed the edit, so that it can be taken up again</source>
        <translation>Bearbeitung einbetten, um sie später wieder aufzunehmen</translation>
    </message>
    <message>
        <source>The colour profile is always kept.</source>
        <translation>Das Farbprofil bleibt immer erhalten.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>Qualität, 1 bis 100</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>Längste Seite in Pixeln</translation>
    </message>
    <message>
        <source>Opened in Semblance, the file then offers the sliders that made it, for the original.</source>
        <translation>In Semblance geöffnet, bietet die Datei dann die Regler an, mit denen sie entstand, für das Original.</translation>
    </message>
</context>
<context>
    <name>OwnSliderList</name>
    <message>
        <source>My sliders</source>
        <translation>Meine Regler</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import a slider</source>
        <translation>Regler importieren</translation>
    </message>
    <message>
        <source>None yet. Those you add stand under “My sliders” when you edit a photo.</source>
        <translation>Noch keine. Hinzugefügte stehen unter „Meine Regler“, wenn Sie ein Foto bearbeiten.</translation>
    </message>
</context>
<context>
    <name>OwnSliderRow</name>
    <message>
        <source>{0} with, {1} without · tells {2} of 100 pairs apart</source>
        <translation>{0} mit, {1} ohne · ordnet {2} von 100 Paaren richtig zu</translation>
    </message>
    <message>
        <source>{0} examples · tells {2} of 100 pairs apart</source>
        <translation>{0} Beispiele · ordnet {2} von 100 Paaren richtig zu</translation>
    </message>
    <message>
        <source>Made with the model {0}, does not fit this one</source>
        <translation>Mit dem Modell {0} erstellt, passt nicht zu diesem</translation>
    </message>
    <message>
        <source>What can be done with {0}</source>
        <translation>Was sich mit {0} machen lässt</translation>
    </message>
    <message>
        <source>New name of {0}</source>
        <translation>Neuer Name von {0}</translation>
    </message>
    <message>
        <source>Show on the photo</source>
        <translation>Am Foto zeigen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands and sliders, or set one: smile 40</source>
        <translation>Befehl oder Regler suchen, oder einen setzen: Lächeln 40</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to do it · Esc to close</source>
        <translation>↑ ↓ zum Wählen · Eingabetaste zum Ausführen · Esc zum Schließen</translation>
    </message>
    <message>
        <source>Nothing is called that. Fewer letters find more.</source>
        <translation>So heißt nichts. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>not available. {0}</source>
        <translation>nicht verfügbar. {0}</translation>
    </message>
</context>
<context>
    <name>PanelControl</name>
    <message>
        <source>Find a slider</source>
        <translation>Regler suchen</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>Neue Variation</translation>
    </message>
    <message>
        <source>Reset detail</source>
        <translation>Details zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>The history of generated pictures could not be written, probably because the disk is full or write-protected. The pictures on the screen are still there; save those you want.</source>
        <translation>Der Verlauf der erzeugten Bilder konnte nicht geschrieben werden, wahrscheinlich weil der Datenträger voll oder schreibgeschützt ist. Die Bilder auf dem Bildschirm sind noch da; speichern Sie die, die Sie behalten möchten.</translation>
    </message>
    <message>
        <source>This grid could not be read again: its file is gone or damaged. The others are untouched.</source>
        <translation>Dieses Raster konnte nicht wieder gelesen werden: Die Datei fehlt oder ist beschädigt. Die anderen sind unberührt.</translation>
    </message>
</context>
<context>
    <name>PastList</name>
    <message>
        <source>Earlier grids</source>
        <translation>Frühere Raster</translation>
    </message>
    <message>
        <source>Search: a seed, a date, glasses…</source>
        <translation>Suchen: Startwert, Datum, Brille …</translation>
    </message>
    <message>
        <source>Search earlier grids</source>
        <translation>Frühere Raster durchsuchen</translation>
    </message>
    <message>
        <source>Enter brings a grid back with its settings, Delete forgets it.</source>
        <translation>Die Eingabetaste holt ein Raster mit seinen Einstellungen zurück, Entf vergisst es.</translation>
    </message>
    <message>
        <source>Nothing earlier matches.</source>
        <translation>Nichts Früheres passt.</translation>
    </message>
    <message>
        <source>Every grid you make is kept here with its settings; a click brings it back.</source>
        <translation>Jedes Raster, das Sie erzeugen, wird hier mit seinen Einstellungen aufbewahrt; ein Klick holt es zurück.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Keep as a favourite</source>
        <translation>Als Favorit behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>PastModel</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>PhotoLoader</name>
    <message>
        <source>The pasted picture could not be kept in {0}: no room?</source>
        <translation>Das eingefügte Bild konnte nicht in {0} abgelegt werden: kein Platz?</translation>
    </message>
    <message>
        <source>{0} is too large for this computer&apos;s free memory. Close other programs.</source>
        <translation>{0} ist zu groß für den freien Speicher dieses Computers. Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. It may be damaged; try another copy.</source>
        <translation>{0} konnte nicht gelesen werden: {1}. Die Datei ist vielleicht beschädigt; versuchen Sie es mit einer anderen Kopie.</translation>
    </message>
</context>
<context>
    <name>PhotoWork</name>
    <message>
        <source>No face was found in this photo.</source>
        <translation>In diesem Foto wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>New pictures</source>
        <translation>Neue Bilder</translation>
    </message>
    <message>
        <source>Arrow keys go from picture to picture; the space bar chooses, Enter looks closer.</source>
        <translation>Die Pfeiltasten gehen von Bild zu Bild; die Leertaste wählt, die Eingabetaste zeigt es größer.</translation>
    </message>
</context>
<context>
    <name>PictureZoom</name>
    <message>
        <source>One picture, large</source>
        <translation>Ein Bild, groß</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Einen Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Add zip file…</source>
        <translation>Zip-Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Add a zip file of pictures</source>
        <translation>Eine Zip-Datei mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>Einige der Bilder</translation>
    </message>
    <message>
        <source>How far the pictures are looked at</source>
        <translation>Wie viele Bilder schon angesehen sind</translation>
    </message>
    <message>
        <source>Set aside, to measure on:</source>
        <translation>Zum Messen zurücklegen:</translation>
    </message>
    <message>
        <source>Share of the pictures to set aside</source>
        <translation>Anteil der zurückgelegten Bilder</translation>
    </message>
    <message>
        <source>Files that can&apos;t be read, and repeats</source>
        <translation>Unlesbare und doppelte Dateien</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Which pictures is the model to learn from?</source>
        <translation>Aus welchen Bildern soll das Modell lernen?</translation>
    </message>
    <message>
        <source>Many pictures of one kind, such as portraits. They stay on this computer, as they are.</source>
        <translation>Viele Bilder einer Art, etwa Porträts. Sie bleiben auf diesem Computer, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures first.</source>
        <translation>Wählen Sie zuerst einen Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>These are too few pictures to learn from.</source>
        <translation>Das sind zu wenige Bilder zum Lernen.</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Bilder werden gesucht …</translation>
    </message>
    <message>
        <source>{0} pictures are there.</source>
        <translation>{0} Bilder sind da.</translation>
    </message>
    <message>
        <source>Looking for faces: {0} of {1}</source>
        <translation>Gesichter werden gesucht: {0} von {1}</translation>
    </message>
    <message>
        <source>Looking at the pictures: {0} of {1}</source>
        <translation>Bilder werden angesehen: {0} von {1}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>{0} nearly repeats {1}</source>
        <translation>{0} wiederholt fast {1}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Warm smile</source>
        <translation>Warmes Lächeln</translation>
    </message>
    <message>
        <source>Broad smile</source>
        <translation>Breites Lächeln</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>A little younger</source>
        <translation>Etwas jünger</translation>
    </message>
    <message>
        <source>A little older</source>
        <translation>Etwas älter</translation>
    </message>
    <message>
        <source>Without glasses</source>
        <translation>Ohne Brille</translation>
    </message>
    <message>
        <source>Rested</source>
        <translation>Ausgeruht</translation>
    </message>
    <message>
        <source>Evening make-up</source>
        <translation>Abend-Make-up</translation>
    </message>
    <message>
        <source>Clean-shaven</source>
        <translation>Glatt rasiert</translation>
    </message>
    <message>
        <source>Silver hair</source>
        <translation>Silbernes Haar</translation>
    </message>
    <message>
        <source>A preset needs a name. Type one, such as “Warm smile”.</source>
        <translation>Eine Vorgabe braucht einen Namen. Geben Sie einen ein, etwa „Warmes Lächeln“.</translation>
    </message>
    <message>
        <source>There is no preset “{0}” any more.</source>
        <translation>Die Vorgabe „{0}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already. Choose another name.</source>
        <translation>Eine Vorgabe „{0}“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The preset was not saved to {0}: {1}. Make room on the disk, then try again.</source>
        <translation>Die Vorgabe wurde nicht in {0} gespeichert: {1}. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>PresetsControl</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorgabe speichern …</translation>
    </message>
    <message>
        <source>Move a slider first: a preset is made of the sliders that are set.</source>
        <translation>Bewegen Sie zuerst einen Regler: Eine Vorgabe besteht aus den Reglern, die gesetzt sind.</translation>
    </message>
    <message>
        <source>Rename or delete presets…</source>
        <translation>Vorgaben umbenennen oder löschen …</translation>
    </message>
    <message>
        <source>Apply to all open photos</source>
        <translation>Auf alle geöffneten Fotos anwenden</translation>
    </message>
    <message>
        <source>“{0}” was applied to {1} photos. Each of them can undo it.</source>
        <translation>„{0}“ wurde auf {1} Fotos angewendet. In jedem lässt es sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The preset “{0}” was saved.</source>
        <translation>Die Vorgabe „{0}“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Vorgabe {0}</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>Ihre Vorgaben</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Nothing ever leaves this computer: no photo, no edit, no figure about how you use Semblance. It makes no connection to any network, but to fetch NVIDIA&apos;s libraries when you tell it to, and asks for no account.</source>
        <translation>Nichts verlässt je diesen Computer: kein Foto, keine Bearbeitung, keine Zahl darüber, wie Sie Semblance nutzen. Es verbindet sich mit keinem Netz, außer um auf Ihre Anweisung NVIDIAs Bibliotheken zu holen, und verlangt kein Konto.</translation>
    </message>
    <message>
        <source>On this computer it keeps:</source>
        <translation>Auf diesem Computer bewahrt es auf:</translation>
    </message>
    <message>
        <source>Keep codes, so that photos open faster the next time</source>
        <translation>Codes aufheben, damit Fotos beim nächsten Mal schneller öffnen</translation>
    </message>
    <message>
        <source>Codes are what the model sees in a face; it can draw the face from them. The oldest go by themselves. Autosaves of photos that are open stay. Pasted pictures go by themselves after 30 days, unless a recent file or an autosave needs them.</source>
        <translation>Codes sind das, was das Modell in einem Gesicht sieht; es kann das Gesicht aus ihnen zeichnen. Die ältesten verschwinden von selbst. Sicherungen offener Fotos bleiben. Eingefügte Bilder verschwinden nach 30 Tagen von selbst, wenn keine zuletzt benutzte Datei und keine Sicherung sie braucht.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open folder: {0}</source>
        <translation>Ordner öffnen: {0}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear: {0}</source>
        <translation>Leeren: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Autosaves</source>
        <translation>Automatische Sicherungen</translation>
    </message>
    <message>
        <source>Codes of faces</source>
        <translation>Codes von Gesichtern</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Pasted pictures</source>
        <translation>Eingefügte Bilder</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export a copy of the model</source>
        <translation>Kopie des Modells exportieren</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move the model {0} to the trash?</source>
        <translation>Das Modell {0} in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>The editor works with it; it goes on with the model that came with Semblance.</source>
        <translation>Der Editor arbeitet damit; er macht mit dem mitgelieferten Modell von Semblance weiter.</translation>
    </message>
    <message>
        <source>The editor starts with it; it will start with the one that came with it.</source>
        <translation>Der Editor startet damit; künftig startet er mit dem mitgelieferten.</translation>
    </message>
    <message>
        <source>One of your own sliders was made for it; it stays, but fits no other model.</source>
        <translation>Einer Ihrer eigenen Regler wurde dafür erstellt; er bleibt, passt aber zu keinem anderen Modell.</translation>
    </message>
    <message>
        <source>{0} of your own sliders were made for it; they stay, but fit no other model.</source>
        <translation>{0} Ihrer eigenen Regler wurden dafür erstellt; sie bleiben, passen aber zu keinem anderen Modell.</translation>
    </message>
    <message>
        <source>Its training run loses its result; the checkpoints stay.</source>
        <translation>Der Trainingslauf verliert sein Ergebnis; die Checkpoints bleiben.</translation>
    </message>
    <message>
        <source>Documents that were edited with it open, but without what other models lack.</source>
        <translation>Damit bearbeitete Dokumente lassen sich öffnen, aber ohne das, was anderen Modellen fehlt.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Remove those that are gone</source>
        <translation>Nicht mehr vorhandene entfernen</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Not there any more: {0}</source>
        <translation>Nicht mehr vorhanden: {0}</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>It holds no edit that Semblance can read: it is damaged, or of another program.</source>
        <translation>Es enthält keine Bearbeitung, die Semblance lesen kann: Sie ist beschädigt oder stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>The edit was made by a later version of Semblance. Update Semblance to take it up again.</source>
        <translation>Die Bearbeitung stammt von einer neueren Version von Semblance. Aktualisieren Sie Semblance, um sie wieder aufzunehmen.</translation>
    </message>
</context>
<context>
    <name>RecipeOffer</name>
    <message>
        <source>This picture was made with Semblance from {0}, and its edits can be taken up again.</source>
        <translation>Dieses Bild entstand mit Semblance aus {0}, und seine Bearbeitung lässt sich wieder aufnehmen.</translation>
    </message>
    <message>
        <source>Apply to this picture</source>
        <translation>Auf dieses Bild anwenden</translation>
    </message>
    <message>
        <source>Edit the original</source>
        <translation>Das Original bearbeiten</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Semblance was ended unexpectedly with an edited photo that was not saved.</source>
        <translation>Semblance wurde unerwartet beendet, mit einem bearbeiteten Foto, das nicht gespeichert war.</translation>
    </message>
    <message>
        <source>Semblance was ended unexpectedly with {0} edited photos that were not saved.</source>
        <translation>Semblance wurde unerwartet beendet, mit {0} bearbeiteten Fotos, die nicht gespeichert waren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename the model</source>
        <translation>Modell umbenennen</translation>
    </message>
    <message>
        <source>Its new name:</source>
        <translation>Sein neuer Name:</translation>
    </message>
    <message>
        <source>New name of the model</source>
        <translation>Neuer Name des Modells</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A model needs a name.</source>
        <translation>Ein Modell braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another model is called “{0}”. Choose a name by which you can tell them apart.</source>
        <translation>Ein anderes Modell heißt „{0}“. Wählen Sie einen Namen, an dem Sie sie auseinanderhalten können.</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Go on from where it was</source>
        <translation>Weitermachen, wo der Lauf war</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Edit photos with its model</source>
        <translation>Fotos mit dem Modell dieses Laufs bearbeiten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Wait, and keep the memory and the place</source>
        <translation>Warten und dabei Speicher und Platz behalten</translation>
    </message>
    <message>
        <source>End it in order; it can be resumed later, also after a restart</source>
        <translation>Ordentlich beenden; lässt sich später fortsetzen, auch nach einem Neustart</translation>
    </message>
    <message>
        <source>Sample now</source>
        <translation>Jetzt zeichnen</translation>
    </message>
    <message>
        <source>Draw a sheet of pictures now</source>
        <translation>Jetzt einen Bogen Bilder zeichnen</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Write a checkpoint now</source>
        <translation>Jetzt einen Checkpoint schreiben</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>Begin with the first run that waits</source>
        <translation>Mit dem ersten wartenden Lauf beginnen</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Another run with these settings</source>
        <translation>Noch ein Lauf mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the run&apos;s files</source>
        <translation>Die Dateien des Laufs zeigen</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>The line that goes on with this run in a terminal, or on another machine</source>
        <translation>Die Zeile, die diesen Lauf in einem Terminal oder auf einem anderen Computer fortsetzt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What its trainer printed</source>
        <translation>Was der Trainer ausgegeben hat</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Its folder stays</source>
        <translation>Der Ordner bleibt</translation>
    </message>
    <message>
        <source>First in the queue</source>
        <translation>An den Anfang der Warteschlange</translation>
    </message>
    <message>
        <source>Up in the queue</source>
        <translation>In der Warteschlange nach vorn</translation>
    </message>
    <message>
        <source>Down in the queue</source>
        <translation>In der Warteschlange nach hinten</translation>
    </message>
    <message>
        <source>Last in the queue</source>
        <translation>Ans Ende der Warteschlange</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>RunDetail</name>
    <message>
        <source>{0} GB of the graphics card</source>
        <translation>{0} GB der Grafikkarte</translation>
    </message>
    <message>
        <source>saved up to {0}</source>
        <translation>gespeichert bis {0}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Platz in der Warteschlange</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>There is no log yet. A run that was started in a terminal may have printed there.</source>
        <translation>Es gibt noch kein Protokoll. Ein im Terminal gestarteter Lauf hat vielleicht dort etwas ausgegeben.</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation>Lauf suchen</translation>
    </message>
    <message>
        <source>No run is called that.</source>
        <translation>Kein Lauf heißt so.</translation>
    </message>
    <message>
        <source>Make a model…</source>
        <translation>Modell erstellen …</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner beobachten …</translation>
    </message>
    <message>
        <source>Watch a folder with runs in it…</source>
        <translation>Einen Ordner mit Läufen beobachten …</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its folder stays where it is.</source>
        <translation>„{0}“ steht nicht mehr in der Liste; der Ordner bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is no training run in {0} yet. Runs that come there will be shown.</source>
        <translation>In {0} gibt es noch keinen Trainingslauf. Läufe, die dazukommen, werden gezeigt.</translation>
    </message>
    <message>
        <source>Trainings that ended or need you: {0}</source>
        <translation>Trainings, die beendet sind oder Sie brauchen: {0}</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Waiting, number {0}</source>
        <translation>Wartet, Nummer {0}</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Diffusion model</source>
        <translation>Diffusionsmodell</translation>
    </message>
    <message>
        <source>Encoding the pictures</source>
        <translation>Bilder kodieren</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>Neue Bilder</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>on other pictures</source>
        <translation>an anderen Bildern</translation>
    </message>
    <message>
        <source>of the averaged model</source>
        <translation>des gemittelten Modells</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Codes a second</source>
        <translation>Codes pro Sekunde</translation>
    </message>
    <message>
        <source>Card memory, GB</source>
        <translation>Kartenspeicher, GB</translation>
    </message>
    <message>
        <source>Effect of the code</source>
        <translation>Wirkung des Codes</translation>
    </message>
    <message>
        <source>Waits in the queue. Nobody is at work on the queue now: start it.</source>
        <translation>Wartet in der Warteschlange. Sie wird gerade nicht abgearbeitet: Starten Sie sie.</translation>
    </message>
    <message>
        <source>Waits for the runs before it, and begins by itself.</source>
        <translation>Wartet auf die Läufe davor und beginnt von selbst.</translation>
    </message>
    <message>
        <source>Its trainer ended without a word: perhaps the computer was switched off, or it was started from a terminal and killed. Resume goes on from the last checkpoint.</source>
        <translation>Der Trainer endete ohne ein Wort: Vielleicht wurde der Computer ausgeschaltet, oder er lief in einem Terminal und wurde abgebrochen. „Fortsetzen“ macht beim letzten Checkpoint weiter.</translation>
    </message>
    <message>
        <source>Waits until you resume it. Nothing is lost.</source>
        <translation>Wartet, bis Sie ihn fortsetzen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Its model is ready.</source>
        <translation>Sein Modell ist bereit.</translation>
    </message>
    <message>
        <source>Was stopped. Everything is saved: resume goes on where it was.</source>
        <translation>Wurde angehalten. Alles ist gespeichert: „Fortsetzen“ macht da weiter, wo er war.</translation>
    </message>
    <message>
        <source>Ends after its current step, and saves everything.</source>
        <translation>Endet nach dem laufenden Schritt und speichert alles.</translation>
    </message>
    <message>
        <source>It left no reason; the log may tell.</source>
        <translation>Es wurde kein Grund angegeben; vielleicht steht er im Protokoll.</translation>
    </message>
    <message>
        <source>Is prepared, and not in the queue.</source>
        <translation>Ist vorbereitet und nicht in der Warteschlange.</translation>
    </message>
    <message>
        <source>The folder was moved, deleted, or is on a disk that is not connected.</source>
        <translation>Der Ordner wurde verschoben oder gelöscht, oder er liegt auf einem Datenträger, der nicht angeschlossen ist.</translation>
    </message>
    <message>
        <source>Starts.</source>
        <translation>Startet.</translation>
    </message>
    <message>
        <source>No word from its trainer for {0}: it may be measuring or saving, or hang.</source>
        <translation>Seit {0} kein Zeichen vom Trainer: Vielleicht misst oder speichert er, oder er hängt.</translation>
    </message>
    <message>
        <source>Prepares the pictures; this is done once.</source>
        <translation>Bereitet die Bilder vor; das geschieht nur einmal.</translation>
    </message>
    <message>
        <source>Goes on in the background, also when this window is closed.</source>
        <translation>Läuft im Hintergrund weiter, auch wenn dieses Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} codes/s</source>
        <translation>{0} Codes/s</translation>
    </message>
    <message>
        <source>{0} img/s</source>
        <translation>{0} Bilder/s</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation>{0} d {1} h</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <source>{0}, after {1} codes</source>
        <translation>{0}, nach {1} Codes</translation>
    </message>
    <message>
        <source>{0}, after {1} pictures</source>
        <translation>{0}, nach {1} Bildern</translation>
    </message>
    <message>
        <source>This sheet can&apos;t be read: it was deleted or is damaged.</source>
        <translation>Dieser Bogen kann nicht gelesen werden: Er wurde gelöscht oder ist beschädigt.</translation>
    </message>
    <message>
        <source>First row: training pictures. Below: pictures that the model invents.</source>
        <translation>Erste Reihe: Trainingsbilder. Darunter: Bilder, die das Modell erfindet.</translation>
    </message>
    <message>
        <source>From above: training pictures; the same, taken apart and put together; blends of two; new pictures.</source>
        <translation>Von oben: Trainingsbilder; dieselben, zerlegt und wieder zusammengesetzt; Mischungen von je zweien; neue Bilder.</translation>
    </message>
    <message>
        <source>From above: training pictures; the same, taken apart and put together; from the meaning alone; other details for the same meaning; blends of two.</source>
        <translation>Von oben: Trainingsbilder; dieselben, zerlegt und wieder zusammengesetzt; allein aus der Bedeutung; andere Details bei gleicher Bedeutung; Mischungen von je zweien.</translation>
    </message>
    <message>
        <source>Sheets of pictures over time</source>
        <translation>Bilderbögen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Pictures appear here as the training goes on. “Sample now” draws some at once.</source>
        <translation>Hier erscheinen Bilder, während das Training läuft. „Jetzt zeichnen“ zeichnet sofort welche.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save preset</source>
        <translation>Vorgabe speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Such as “Warm smile”</source>
        <translation>Etwa „Warmes Lächeln“</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation>Die Vorgabe speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already; it will be replaced.</source>
        <translation>Eine Vorgabe „{0}“ gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorgabe speichern</translation>
    </message>
    <message>
        <source>Everything but the pictures and labels. It is offered on the page “Kind of model”.</source>
        <translation>Alles außer Bildern und Beschriftungen. Sie wird auf der Seite „Modellart“ angeboten.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save the edits of {0}</source>
        <translation>Bearbeitung von {0} speichern</translation>
    </message>
    <message>
        <source>Edits (*{0})</source>
        <translation>Bearbeitung (*{0})</translation>
    </message>
    <message>
        <source>Edits with the photo embedded (*{0})</source>
        <translation>Bearbeitung mit eingebettetem Foto (*{0})</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed with the same settings gives the same picture, today and next year.</source>
        <translation>Derselbe Startwert mit denselben Einstellungen ergibt dasselbe Bild, heute und nächstes Jahr.</translation>
    </message>
    <message>
        <source>Throw another seed</source>
        <translation>Neuen Startwert würfeln</translation>
    </message>
    <message>
        <source>Another seed by chance</source>
        <translation>Ein anderer, zufälliger Startwert</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>Startwert behalten</translation>
    </message>
    <message>
        <source>Every grid grows from this seed. Click for a new one each time.</source>
        <translation>Jedes Raster entsteht aus diesem Startwert. Ein Klick, und jedes bekommt einen neuen.</translation>
    </message>
    <message>
        <source>Every grid has a new seed. Click to keep this one.</source>
        <translation>Jedes Raster bekommt einen neuen Startwert. Ein Klick behält diesen.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The photo is not ready yet. Wait until it has been analysed, then export it.</source>
        <translation>Das Foto ist noch nicht bereit. Warten Sie, bis es analysiert ist, und exportieren Sie es dann.</translation>
    </message>
</context>
<context>
    <name>SetCard</name>
    <message>
        <source>Official checkpoints of “{0}”</source>
        <translation>Offizielle Checkpoints von „{0}“</translation>
    </message>
    <message>
        <source>Under which you have it, if you know</source>
        <translation>Unter der Sie es haben, falls bekannt</translation>
    </message>
    <message>
        <source>Store 16-bit numbers: half the size, hardly a difference</source>
        <translation>Zahlen mit 16 Bit speichern: halb so groß, kaum ein Unterschied</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>a plain diffusion model: it makes new pictures, but can&apos;t edit photos</source>
        <translation>ein einfaches Diffusionsmodell: Es macht neue Bilder, kann aber keine Fotos bearbeiten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>missing: add last.ckpt of the *_autoenc run, without which the others are of no use</source>
        <translation>fehlt: Fügen Sie last.ckpt des *_autoenc-Laufs hinzu, ohne den die anderen nutzlos sind</translation>
    </message>
    <message>
        <source>is in the latent network&apos;s file</source>
        <translation>ist in der Datei des latenten Netzes</translation>
    </message>
    <message>
        <source>Latent network</source>
        <translation>Latentes Netz</translation>
    </message>
    <message>
        <source>none: it will make no new pictures (last.ckpt of *_autoenc_latent)</source>
        <translation>keines: Es macht keine neuen Bilder (last.ckpt von *_autoenc_latent)</translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation>Klassifikatoren</translation>
    </message>
    <message>
        <source>none: it will have no sliders (last.ckpt of *_autoenc_cls)</source>
        <translation>keine: Es hat keine Regler (last.ckpt von *_autoenc_cls)</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>A training begins on {0}, so the editor gave {1} GB of its memory back. It goes on working; should the card get full, it changes to the processor and says so.</source>
        <translation>Auf {0} beginnt ein Training, darum hat der Editor {1} GB ihres Speichers freigegeben. Er arbeitet weiter; wird die Karte voll, wechselt er zum Prozessor und meldet es.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>“{0}” is one of your sliders now. It stands under “My sliders” when you edit.</source>
        <translation>„{0}“ ist jetzt einer Ihrer Regler. Er steht unter „Meine Regler“, wenn Sie bearbeiten.</translation>
    </message>
    <message>
        <source>The slider “{0}” was deleted.</source>
        <translation>Der Regler „{0}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import a slider</source>
        <translation>Regler importieren</translation>
    </message>
    <message>
        <source>“{0}” was imported, but was made with another model, {1}. It is offered when you open that one.</source>
        <translation>„{0}“ wurde importiert, aber mit einem anderen Modell erstellt, {1}. Er wird angeboten, wenn Sie dieses öffnen.</translation>
    </message>
    <message>
        <source>“{0}” was imported.</source>
        <translation>„{0}“ wurde importiert.</translation>
    </message>
    <message>
        <source>Export the slider</source>
        <translation>Regler exportieren</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>Nach {0} exportiert.</translation>
    </message>
    <message>
        <source>Sliders (*.safetensors)</source>
        <translation>Regler (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Make a debug bundle…</source>
        <translation>Fehlerpaket erstellen …</translation>
    </message>
    <message>
        <source>Semblance could use your {0} and be much faster.</source>
        <translation>Semblance könnte Ihre {0} nutzen und wäre viel schneller.</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>Zeigen, wie</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>Öffnen Sie zuerst ein Foto.</translation>
    </message>
    <message>
        <source>{0} slider</source>
        <translation>{0} (Regler)</translation>
    </message>
    <message>
        <source>{0}: set to {1}</source>
        <translation>{0}: auf {1} setzen</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Press the keys first.</source>
        <translation>Drücken Sie zuerst die Tasten.</translation>
    </message>
    <message>
        <source>{0} shows the photo as it was while it is held.</source>
        <translation>{0} zeigt das ursprüngliche Foto, solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <source>{0} is needed to move between controls and to use them. Choose another key.</source>
        <translation>{0} wird gebraucht, um zwischen Bedienelementen zu wechseln und sie zu benutzen. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{0} already belongs to “{1}”.</source>
        <translation>{0} gehört schon zu „{1}“.</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Maus und gehaltene Tasten</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Taste suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Neue Taste:</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Neue Taste: drücken Sie sie</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Maus und gehaltene Tasten</translation>
    </message>
    <message>
        <source>If you take it, “{0}” is left without it.</source>
        <translation>Wenn Sie es nehmen, hat „{0}“ keines mehr.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>“{0}” now has {1}.</source>
        <translation>„{0}“ hat jetzt {1}.</translation>
    </message>
    <message>
        <source>“{0}” has no key now.</source>
        <translation>„{0}“ hat jetzt kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>“{0}” has its usual keys again: {1}.</source>
        <translation>„{0}“ hat wieder die üblichen Tasten: {1}.</translation>
    </message>
    <message>
        <source>All shortcuts are as they were at first.</source>
        <translation>Alle Tastenkürzel sind wieder wie am Anfang.</translation>
    </message>
    <message>
        <source>The list is on the clipboard, to print or to keep.</source>
        <translation>Die Liste ist in der Zwischenablage, zum Drucken oder Aufheben.</translation>
    </message>
</context>
<context>
    <name>SliderPreview</name>
    <message>
        <source>Preview: the photo with less and with more of it</source>
        <translation>Vorschau: das Foto mit weniger und mit mehr davon</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Double-click to reset</source>
        <translation>Doppelklick setzt zurück</translation>
    </message>
</context>
<context>
    <name>SlidersPage</name>
    <message>
        <source>There are no pictures in that.</source>
        <translation>Darin sind keine Bilder.</translation>
    </message>
    <message>
        <source>{0} files are no pictures, or too many, and were left out.</source>
        <translation>{0} Dateien sind keine Bilder oder zu viele und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} examples were removed. The files stay where they are.</source>
        <translation>{0} Beispiele wurden entfernt. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Waiting for a model.</source>
        <translation>Es wird auf ein Modell gewartet.</translation>
    </message>
    <message>
        <source>This model can&apos;t learn sliders. Choose another one.</source>
        <translation>Dieses Modell kann keine Regler lernen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Add {0} more pictures that have it.</source>
        <translation>Fügen Sie {0} weitere Bilder mit dem Merkmal hinzu.</translation>
    </message>
    <message>
        <source>Add {0} more pictures that do not have it, or remove those.</source>
        <translation>Fügen Sie {0} weitere Bilder ohne das Merkmal hinzu oder entfernen Sie diese.</translation>
    </message>
    <message>
        <source>Give the slider a name.</source>
        <translation>Geben Sie dem Regler einen Namen.</translation>
    </message>
    <message>
        <source>Open a photo on the Edit page to see what the slider does to it.</source>
        <translation>Öffnen Sie auf der Seite „Bearbeiten“ ein Foto, um zu sehen, was der Regler damit macht.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>SlidersPanel</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Several sliders at once: apply, save, rename</source>
        <translation>Mehrere Regler auf einmal: anwenden, speichern, umbenennen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all sliders</source>
        <translation>Alle Regler zurücksetzen</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Eine Modelldatei wählen</translation>
    </message>
    <message>
        <source>Find a slider</source>
        <translation>Regler suchen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Makes all sliders of this face weaker or stronger together.</source>
        <translation>Macht alle Regler dieses Gesichts zusammen schwächer oder stärker.</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>This model has no sliders: no attributes were trained for it.</source>
        <translation>Dieses Modell hat keine Regler: Für es wurden keine Merkmale trainiert.</translation>
    </message>
    <message>
        <source>Trained on: {0}</source>
        <translation>Trainiert mit: {0}</translation>
    </message>
    <message>
        <source>Licence of the model: {0}</source>
        <translation>Lizenz des Modells: {0}</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Drop folders of pictures here</source>
        <translation>Ziehen Sie Ordner mit Bildern hierher</translation>
    </message>
    <message>
        <source>Leave {0} out</source>
        <translation>{0} weglassen</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>It ended without a word; the log may tell more.</source>
        <translation>Es endete ohne ein Wort; vielleicht steht mehr im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Memory that the engine uses, the model&apos;s own included</source>
        <translation>Speicher, den die Engine belegt, einschließlich des Modells</translation>
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
        <translation>· {0} in Warteschlange</translation>
    </message>
    <message>
        <source>Engine off</source>
        <translation>Engine aus</translation>
    </message>
    <message>
        <source>Engine starting…</source>
        <translation>Engine startet …</translation>
    </message>
    <message>
        <source>Ready on {0}</source>
        <translation>Bereit auf {0}</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>Engine ausgefallen</translation>
    </message>
    <message>
        <source>Precision: {0}</source>
        <translation>Genauigkeit: {0}</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Analysing the face</source>
        <translation>Gesicht wird analysiert</translation>
    </message>
    <message>
        <source>Drawing the edit</source>
        <translation>Bearbeitung wird gezeichnet</translation>
    </message>
    <message>
        <source>Writing the photo</source>
        <translation>Foto wird geschrieben</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>noch {0} s</translation>
    </message>
</context>
<context>
    <name>StopList</name>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Gesicht {0} von {1}</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Photos of the strip</source>
        <translation>Fotos des Streifens</translation>
    </message>
    <message>
        <source>Arrow keys choose a photo, with Ctrl they move it; Delete removes it.</source>
        <translation>Die Pfeiltasten wählen ein Foto, mit Strg verschieben sie es; Entf entfernt es.</translation>
    </message>
</context>
<context>
    <name>StopModel</name>
    <message>
        <source>being looked at</source>
        <translation>wird angesehen</translation>
    </message>
    <message>
        <source>no face found, its middle is taken</source>
        <translation>kein Gesicht gefunden, die Mitte wird genommen</translation>
    </message>
    <message>
        <source>face {0} of {1}; right-click to choose another</source>
        <translation>Gesicht {0} von {1}; Rechtsklick, um ein anderes zu wählen</translation>
    </message>
    <message>
        <source>with its edits</source>
        <translation>mit seiner Bearbeitung</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>A strip goes through at most {0} photos.</source>
        <translation>Ein Streifen geht durch höchstens {0} Fotos.</translation>
    </message>
    <message>
        <source>No face was found in {0}, so the middle of the photo is taken. To show where the face is, open the photo on the Edit page, place the crop, and add it from the open photos.</source>
        <translation>In {0} wurde kein Gesicht gefunden, darum wird die Mitte des Fotos genommen. Um zu zeigen, wo das Gesicht ist, öffnen Sie das Foto auf der Seite „Bearbeiten“, setzen den Ausschnitt und fügen es hier aus den geöffneten Fotos hinzu.</translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Frame {0} of {1}</source>
        <translation>Bild {0} von {1}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{0} of {1} frames</source>
        <translation>{0} von {1} Bildern</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>Analysing the photos…</source>
        <translation>Fotos werden analysiert …</translation>
    </message>
    <message>
        <source>Stopped after {0} frames.</source>
        <translation>Nach {0} Bildern angehalten.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>{0} (Space)</source>
        <translation>{0} (Leertaste)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open frame in the editor</source>
        <translation>Einzelbild im Editor öffnen</translation>
    </message>
</context>
<context>
    <name>StripDialog</name>
    <message>
        <source>Export strip</source>
        <translation>Streifen exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>Immer wieder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>GIF: plays everywhere</source>
        <translation>GIF: läuft überall</translation>
    </message>
    <message>
        <source>WebP: finer and smaller, for the web</source>
        <translation>WebP: feiner und kleiner, für das Web</translation>
    </message>
    <message>
        <source>MP4: a video</source>
        <translation>MP4: ein Video</translation>
    </message>
    <message>
        <source>PNG: all frames in a row</source>
        <translation>PNG: alle Einzelbilder in einer Reihe</translation>
    </message>
    <message>
        <source>PNG: a folder with a file for each frame</source>
        <translation>PNG: ein Ordner mit einer Datei je Einzelbild</translation>
    </message>
    <message>
        <source>{0} × {0} pixels</source>
        <translation>{0} × {0} Pixel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopped; no file was changed.</source>
        <translation>Angehalten; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>A file of this name is there already; it will be replaced.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>A GIF has at most {0} frames a second; it will be played at that.</source>
        <translation>Ein GIF hat höchstens {0} Bilder pro Sekunde; damit wird es abgespielt.</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>StripExport</name>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} nach {1}</translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>{0} wurde exportiert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>StripFile</name>
    <message>
        <source>Give the file a name.</source>
        <translation>Geben Sie der Datei einen Namen.</translation>
    </message>
    <message>
        <source>Give the file a name that ends in {0}.</source>
        <translation>Geben Sie der Datei einen Namen, der auf {0} endet.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another place.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>This name is too long. Choose one of at most 200 letters.</source>
        <translation>Dieser Name ist zu lang. Wählen Sie einen mit höchstens 200 Buchstaben.</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>Es gibt einen Ordner dieses Namens. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a file of this name. Choose another name for the folder.</source>
        <translation>Es gibt eine Datei dieses Namens. Wählen Sie einen anderen Namen für den Ordner.</translation>
    </message>
    <message>
        <source>This is one of the photos. Choose another name, so that the photo is not lost.</source>
        <translation>Das ist eines der Fotos. Wählen Sie einen anderen Namen, damit das Foto nicht verloren geht.</translation>
    </message>
    <message>
        <source>A video needs the program ffmpeg, which is not there. Install it (on Linux: apt install ffmpeg; or: pip install imageio-ffmpeg), or choose GIF or WebP.</source>
        <translation>Ein Video braucht das Programm ffmpeg, das nicht da ist. Installieren Sie es (unter Linux: apt install ffmpeg; oder: pip install imageio-ffmpeg) oder wählen Sie GIF oder WebP.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Abgelegt in</translation>
    </message>
    <message>
        <source>Your choices</source>
        <translation>Ihre Auswahl</translation>
    </message>
    <message>
        <source>What the pictures are</source>
        <translation>Was für Bilder es sind</translation>
    </message>
    <message>
        <source>Who may use the model</source>
        <translation>Wer das Modell verwenden darf</translation>
    </message>
    <message>
        <source>Such as: 3,000 portraits of my own</source>
        <translation>Etwa: 3.000 eigene Porträts</translation>
    </message>
    <message>
        <source>Such as: only me, CC BY 4.0</source>
        <translation>Etwa: nur ich, CC BY 4.0</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose the folder of the training</source>
        <translation>Ordner des Trainings wählen</translation>
    </message>
    <message>
        <source>Command line and details</source>
        <translation>Befehlszeile und Einzelheiten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Ist alles richtig?</translation>
    </message>
    <message>
        <source>Nothing is started yet. The training works in the background, also when Semblance is closed.</source>
        <translation>Noch ist nichts gestartet. Das Training läuft im Hintergrund, auch wenn Semblance geschlossen ist.</translation>
    </message>
    <message>
        <source>Everything is being checked.</source>
        <translation>Alles wird geprüft.</translation>
    </message>
    <message>
        <source>Choose the folder that the training’s own is made in</source>
        <translation>Wählen Sie den Ordner, in dem der des Trainings angelegt wird</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Everything is being checked…</source>
        <translation>Alles wird geprüft …</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>{0} pictures from {1}</source>
        <translation>{0} Bilder aus {1}</translation>
    </message>
    <message>
        <source>cropped to the face</source>
        <translation>auf das Gesicht zugeschnitten</translation>
    </message>
    <message>
        <source>cropped to the middle</source>
        <translation>auf die Mitte zugeschnitten</translation>
    </message>
    <message>
        <source>cropped as CelebA</source>
        <translation>wie CelebA zugeschnitten</translation>
    </message>
    <message>
        <source>{0}, {1} pixels a side</source>
        <translation>{0}, {1} Pixel je Seite</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>No sliders for now</source>
        <translation>Vorerst keine Regler</translation>
    </message>
    <message>
        <source>1 slider from {0}</source>
        <translation>1 Regler aus {0}</translation>
    </message>
    <message>
        <source>{1} sliders from {0}</source>
        <translation>{1} Regler aus {0}</translation>
    </message>
    <message>
        <source>the folders</source>
        <translation>den Ordnern</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Semblance ended unexpectedly last time. What happened was written down.</source>
        <translation>Semblance wurde beim letzten Mal unerwartet beendet. Was geschah, wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>Make a debug bundle…</source>
        <translation>Fehlerpaket erstellen …</translation>
    </message>
    <message>
        <source>Save the debug bundle</source>
        <translation>Fehlerpaket speichern</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>The debug bundle was not written: {0}. Choose another folder, then try again.</source>
        <translation>Das Fehlerpaket wurde nicht geschrieben: {0}. Wählen Sie einen anderen Ordner und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The debug bundle is in {0}: logs, settings and versions as text, without names, folders or photos. Look through it before you send it; nothing is sent by itself.</source>
        <translation>Das Fehlerpaket liegt in {0}: Protokolle, Einstellungen und Versionen als Text, ohne Namen, Ordner oder Fotos. Sehen Sie es durch, bevor Sie es verschicken; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>Suspects</name>
    <message>
        <source>The engine stopped twice while it loaded {0}, so it is not tried again. The model may need more memory than is free: close other programs, or choose another model.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie {0} lud, darum wird es nicht noch einmal versucht. Das Modell braucht vielleicht mehr Speicher, als frei ist: Schließen Sie andere Programme oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The engine stopped twice while it looked for faces in this photo, so it does not try again. Close other programs to free memory and open the photo again, or open a smaller copy of it.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie in diesem Foto nach Gesichtern suchte, darum versucht sie es nicht noch einmal. Schließen Sie andere Programme, um Speicher freizugeben, und öffnen Sie das Foto noch einmal, oder öffnen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>The engine stopped twice while it worked on this edit, so it does not try again. Your photo and sliders are as they were. Close other programs to free memory, then move a slider.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie an dieser Bearbeitung arbeitete, darum versucht sie es nicht noch einmal. Ihr Foto und die Regler sind, wie sie waren. Schließen Sie andere Programme, um Speicher freizugeben, und bewegen Sie dann einen Regler.</translation>
    </message>
    <message>
        <source>The engine stopped twice while it worked on this, so it does not try again.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie daran arbeitete, darum versucht sie es nicht noch einmal.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Before and after side by side</source>
        <translation>Vorher und nachher nebeneinander</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Look and choose</source>
        <translation>Ansehen und auswählen</translation>
    </message>
    <message>
        <source>Crop of the face</source>
        <translation>Gesichtsausschnitt</translation>
    </message>
    <message>
        <source>The photo has not been analysed yet.</source>
        <translation>Das Foto wurde noch nicht analysiert.</translation>
    </message>
    <message>
        <source>Mask brush</source>
        <translation>Maskenpinsel</translation>
    </message>
    <message>
        <source>Use this crop</source>
        <translation>Diesen Ausschnitt übernehmen</translation>
    </message>
    <message>
        <source>Leave the tool</source>
        <translation>Werkzeug verlassen</translation>
    </message>
    <message>
        <source>Crop as found</source>
        <translation>Gefundener Ausschnitt</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Swap protect and edit</source>
        <translation>Schützen und Bearbeiten tauschen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Less feather</source>
        <translation>Härtere Kante</translation>
    </message>
    <message>
        <source>More feather</source>
        <translation>Weichere Kante</translation>
    </message>
    <message>
        <source>Show the mask</source>
        <translation>Maske zeigen</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Nothing is masked.</source>
        <translation>Es ist nichts maskiert.</translation>
    </message>
    <message>
        <source>Choose the crop tool first.</source>
        <translation>Wählen Sie zuerst das Ausschnittwerkzeug.</translation>
    </message>
    <message>
        <source>Choose the mask brush first.</source>
        <translation>Wählen Sie zuerst den Maskenpinsel.</translation>
    </message>
    <message>
        <source>No tool is in use.</source>
        <translation>Es ist kein Werkzeug in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Start with a photo</source>
        <translation>Beginnen Sie mit einem Foto</translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere on the window, paste a picture, or open one. Faces are found by themselves. Nothing ever leaves this computer.</source>
        <translation>Ziehen Sie Fotos oder Ordner irgendwo ins Fenster, fügen Sie ein Bild ein oder öffnen Sie eines. Gesichter werden von selbst gefunden. Nichts verlässt je diesen Computer.</translation>
    </message>
    <message>
        <source>Change the face</source>
        <translation>Das Gesicht verändern</translation>
    </message>
    <message>
        <source>Each slider changes one thing. Double-click it to put it back; close its lock to keep that trait as it is while others move. With all at zero, the photo is untouched.</source>
        <translation>Jeder Regler ändert eine Sache. Ein Doppelklick stellt ihn zurück; sein Schloss hält das Merkmal fest, während andere bewegt werden. Stehen alle auf null, ist das Foto unberührt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Hold this button, or the key \, to see the photo as it was. Compare, beside it, draws a line across the photo: before on the left, after on the right.</source>
        <translation>Halten Sie diese Schaltfläche oder die Taste \ gedrückt, um das ursprüngliche Foto zu sehen. „Vergleichen“ daneben zieht eine Linie durch das Foto: links vorher, rechts nachher.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the photo in full size and best quality, as a new file. Camera data and colours are kept, and the original is never changed.</source>
        <translation>Schreibt das Foto in voller Größe und bester Qualität als neue Datei. Kameradaten und Farben bleiben erhalten, und das Original wird nie geändert.</translation>
    </message>
    <message>
        <source>Find everything else</source>
        <translation>Alles andere finden</translation>
    </message>
    <message>
        <source>{0} finds any command by a few letters, and sets sliders: type “smile 40”. This tour is in the Help menu.</source>
        <translation>{0} findet jeden Befehl mit wenigen Buchstaben und setzt Regler: Tippen Sie „Lächeln 40“. Diesen Rundgang finden Sie im Menü „Hilfe“.</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Watch a folder with runs in it</source>
        <translation>Einen Ordner mit Läufen beobachten</translation>
    </message>
</context>
<context>
    <name>Unexported</name>
    <message>
        <source>Edits not exported</source>
        <translation>Nicht exportierte Änderungen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The edits of {0} were not exported or saved.</source>
        <translation>Die Bearbeitung von {0} wurde weder exportiert noch gespeichert.</translation>
    </message>
    <message>
        <source>They will be lost unless you export the photo first.</source>
        <translation>Sie geht verloren, wenn Sie das Foto nicht vorher exportieren.</translation>
    </message>
    <message>
        <source>They will be lost unless you save or export the photo first.</source>
        <translation>Sie geht verloren, wenn Sie das Foto nicht vorher speichern oder exportieren.</translation>
    </message>
    <message>
        <source>{0} photos have edits that were not exported or saved.</source>
        <translation>{0} Fotos haben Änderungen, die weder exportiert noch gespeichert wurden.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>They will be lost unless you export the photos first:</source>
        <translation>Sie gehen verloren, wenn Sie die Fotos nicht vorher exportieren:</translation>
    </message>
    <message>
        <source>They will be lost unless you save or export the photos first:</source>
        <translation>Sie gehen verloren, wenn Sie die Fotos nicht vorher speichern oder exportieren:</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message>
        <source>Export all to this folder</source>
        <translation>Alle in diesen Ordner exportieren</translation>
    </message>
    <message>
        <source>Exporting {0} of {1}…</source>
        <translation>{0} von {1} wird exportiert …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not every photo was exported, so none was closed.</source>
        <translation>Nicht jedes Foto wurde exportiert, darum wurde keines geschlossen.</translation>
    </message>
</context>
<context>
    <name>ValueSlider</name>
    <message>
        <source>{0}, value</source>
        <translation>{0}, Wert</translation>
    </message>
</context>
<context>
    <name>WhereRow</name>
    <message>
        <source>any</source>
        <translation>egal</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morphen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>A face was found in {0} of {1} pictures only. The others will be left out.</source>
        <translation>Nur in {0} von {1} Bildern wurde ein Gesicht gefunden. Die anderen werden ausgelassen.</translation>
    </message>
    <message>
        <source>For pictures of anything else, take the middle.</source>
        <translation>Für Bilder von etwas anderem nehmen Sie die Mitte.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures have the size of aligned CelebA. The others will be left out.</source>
        <translation>{0} von {1} Bildern haben die Größe der ausgerichteten CelebA-Bilder. Die anderen werden ausgelassen.</translation>
    </message>
    <message>
        <source>These are faces, and they do not lie alike.</source>
        <translation>Das sind Gesichter, und sie liegen nicht gleich.</translation>
    </message>
    <message>
        <source>“Find the face” makes better sliders, and the editor can use the model on any photo.</source>
        <translation>„Gesicht suchen“ ergibt bessere Regler, und der Editor kann das Modell an jedem Foto verwenden.</translation>
    </message>
    <message>
        <source>Most crops have about {0} pixels a side, fewer than {1}: they are enlarged, and stay soft.</source>
        <translation>Die meisten Ausschnitte haben etwa {0} Pixel je Seite, weniger als {1}: Sie werden vergrößert und bleiben weich.</translation>
    </message>
    <message>
        <source>{0} pictures can be used.</source>
        <translation>{0} Bilder lassen sich verwenden.</translation>
    </message>
    <message>
        <source>That is too few: 8 are the least.</source>
        <translation>Das ist zu wenig: 8 sind das Mindeste.</translation>
    </message>
    <message>
        <source>That is enough to try it out. A model that is to be any good wants a thousand or more.</source>
        <translation>Zum Ausprobieren genügt das. Ein Modell, das etwas taugen soll, braucht tausend oder mehr.</translation>
    </message>
    <message>
        <source>More would be better: a thousand or more.</source>
        <translation>Mehr wären besser: tausend oder mehr.</translation>
    </message>
    <message>
        <source>No file is damaged.</source>
        <translation>Keine Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>1 file can&apos;t be read, and is left out; see below.</source>
        <translation>1 Datei ist nicht lesbar und wird ausgelassen; siehe unten.</translation>
    </message>
    <message>
        <source>{0} files can&apos;t be read, and are left out; see below.</source>
        <translation>{0} Dateien sind nicht lesbar und werden ausgelassen; siehe unten.</translation>
    </message>
    <message>
        <source>No picture is there twice.</source>
        <translation>Kein Bild ist doppelt.</translation>
    </message>
    <message>
        <source>Pictures that nearly repeat another: {0}.</source>
        <translation>Bilder, die ein anderes fast wiederholen: {0}.</translation>
    </message>
    <message>
        <source>The model will favour these. Leave the copies out if you can.</source>
        <translation>Das Modell wird diese bevorzugen. Lassen Sie die Kopien weg, wenn Sie können.</translation>
    </message>
    <message>
        <source>Faces were found in {0} of {1} pictures that were looked at.</source>
        <translation>In {0} von {1} angesehenen Bildern wurden Gesichter gefunden.</translation>
    </message>
    <message>
        <source>The faces are cropped alike already.</source>
        <translation>Die Gesichter sind schon gleich zugeschnitten.</translation>
    </message>
    <message>
        <source>Several faces are in {0} of {1}; the largest of each is taken.</source>
        <translation>In {0} von {1} sind mehrere Gesichter; das jeweils größte wird genommen.</translation>
    </message>
    <message>
        <source>Hardly any faces: {0} in {1} pictures that were looked at.</source>
        <translation>Kaum Gesichter: {0} in {1} angesehenen Bildern.</translation>
    </message>
    <message>
        <source>Mixed: {0} of {1} pictures that were looked at show a face, and the others do not.</source>
        <translation>Gemischt: {0} von {1} angesehenen Bildern zeigen ein Gesicht, die anderen nicht.</translation>
    </message>
    <message>
        <source>A model learns one kind of picture best. Leave the faces out, or everything else.</source>
        <translation>Ein Modell lernt eine Art von Bildern am besten. Lassen Sie die Gesichter weg oder alles andere.</translation>
    </message>
    <message>
        <source>Mixed: {0} pictures are black and white, and {1} in colour.</source>
        <translation>Gemischt: {0} Bilder sind schwarzweiß und {1} farbig.</translation>
    </message>
    <message>
        <source>The model will make both. Keep one kind if you want one.</source>
        <translation>Das Modell wird beides machen. Behalten Sie eine Art, wenn Sie nur eine möchten.</translation>
    </message>
    <message>
        <source>All have {0} pixels at their shorter side.</source>
        <translation>Alle haben {0} Pixel an der kürzeren Seite.</translation>
    </message>
    <message>
        <source>The shorter side has {0} to {1} pixels, usually {2}.</source>
        <translation>Die kürzere Seite hat {0} bis {1} Pixel, meist {2}.</translation>
    </message>
    <message>
        <source>That is small: the model will be blurred.</source>
        <translation>Das ist klein: Das Modell wird unscharf.</translation>
    </message>
    <message>
        <source>Make a model</source>
        <translation>Modell erstellen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The preset could not be saved: your settings’ folder can&apos;t be written.</source>
        <translation>Die Vorgabe konnte nicht gespeichert werden: In den Ordner Ihrer Einstellungen lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>WorkFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
</TS>
