"""What the words of a header stand for in German: a vocabulary for `header_grammar`."""

from collections.abc import Mapping

from signoff_core.header_words import Said

GERMAN: Mapping[Said, str] = {
    Said.OF: "auswahlverfahren,recruiting,auswahlprozess,bewerbungsprozess,der,die,das,des,den,dem,und,von,vom,zum,zur,"
    "fur,im,bei,in der,mit,als,um,ob,auf,ihr,ihre,wie,wie lautet,was,welche,welcher,welches,wo,wer,sie,sich,ist,"
    "sind,hoch,uns,dein,deine,du,dich,hast,haben,bist,ich,ein,eine,durch,nach,bitte,gerne,derzeit,zu,sowie,mein,"
    "meine,werden,oder,ja nein,falls zutreffend",
    Said.CANDIDATE: "kandidat,bewerber,bewerberin,kandidatin,kandidaten,kandidatenname,bewerbername,bewerber in,"
    "kandidat in,bewerber innen,bewerbende,bewerbende person,interessent,kandidat innen",
    Said.NUMBER: "nummer,nr",
    Said.LINK: "anhang,datei,anlage,hochladen,anhangen,beifugen,upload,dateien,dokument,pfad",
    Said.FULL: "vollstandiger,voller,ganzer,vollstandig,kompletter,vollstandigen",
    Said.NAME: "name,vor und nachname,vor und zuname,vollstandiger name,name vorname,nachname vorname,vorname nachname,"
    "vorname und nachname,vorname name,name und vorname,vor nachname,vor und familienname,kompletter name,"
    "nachname und vorname,name vollstandig",
    Said.FIRST: "vorname,rufname",
    Said.LAST: "nachname,familienname,zuname",
    Said.MIDDLE: "anrede,titel anrede,zweiter vorname",
    Said.ID: "kennung,kandidatennummer,bewerbernummer,bewerber nr,kandidaten nr,bewerber id,kandidaten id,"
    "referenznummer,bewerbernr,kandidatenid,bewerberid,bewerber nummer,kandidaten nummer,id nr,id nummer,"
    "bewerberkennung,referenz nr",
    Said.SERIAL: "lfd nr,laufende nummer,lfd,zeile,laufnummer,lfdnr,lauf nr,nr lfd,laufende nr,pos nr",
    Said.EMAIL: "email adresse,emailadresse,mailadresse,mail adresse,e mail adresse privat,email privat,mail privat,"
    "emails",
    Said.PHONE: "telefon,telefonnummer,tel nr,telefonnr,rufnummer,telefon nr,fon,telefon privat,kontaktnummer,"
    "telefonnummern,tel nummer,telefonnummer mobil,telefon mobil,telefon handy,telefon festnetz,kontakt telefon,"
    "rufnummer mobil,telefonkontakt",
    Said.CONTACT: "kontakt,kontaktdaten",
    Said.MOBILE: "handy,mobil,mobilnummer,handynummer,mobiltelefon,mobilfunk,handynr,mobilfunknummer,mobil nr,handy nr,"
    "mobilnr,handy nummer,mobilfunk nr,mobile nummer,natel,mobiltelefonnummer,mobil telefon",
    Said.OTHER: "alternativ,weitere,zweite",
    Said.HOME: "festnetz,privat,geschaftlich,dienstlich",
    Said.MAIN: "haupt,private,primare",
    Said.PLACE: "wohnort,ort,stadt,adresse,anschrift,plz ort,plz und ort,plz wohnort,wohnsitz,wohnadresse,"
    "aktueller wohnort,postleitzahl ort,wohnort des kandidaten,aktueller standort,wohnen,wohnst,wohnhaft,"
    "wohnhaft in,wohnt in,aktueller wohnsitz,aufenthaltsort,wohnort plz,plz stadt,standort kandidat,"
    "stadt wohnort,wohnort stadt,ort wohnort,wohnregion,strasse und ort,standort bewerber,standort des bewerbers,"
    "wohnsitz aktuell,anschrift privat,wohnort aktuell,derzeitiger wohnort",
    Said.STATE: "bundesland,region,kanton",
    Said.COUNTRY: "land",
    Said.PERMANENT: "arbeitsort,einsatzort,geburtsort,gesprachsort,wunschort,standort der stelle,strasse,hausnummer,"
    "einsatzgebiet,standortwunsch",
    Said.ROLE: "stelle,position,stellenbezeichnung,vakanz,stellentitel,stellenausschreibung,funktion,berufsbezeichnung,"
    "offene stelle,ausgeschriebene stelle,jobtitel,positionsbezeichnung,rolle,zielposition,beworbene stelle,"
    "beworbene position,wunschposition,ausschreibung,stellenname,stellenanzeige,tatigkeit,beruf,job bezeichnung,"
    "jobbezeichnung,bewerbungsposition,gesuchte position,gesuchte stelle,stelle titel,titel der stelle,"
    "name der stelle,stellen,zu besetzende position,zu besetzende stelle,job titel,position titel,"
    "angestrebte position,stellenangebot,vakante position,vakante stelle,gewunschte position,gewunschte stelle,"
    "vakanzen,bezeichnung der stelle,stelle bezeichnung,stelleninserat",
    Said.APPLY: "bewerbung,beworben,bewerbungs,bewerbung vom,bewerben,bewirbst,bewirbt,beworbene",
    Said.APPLY_FOR: "bewirbt sich fur,bewerbung als,bewerbung fur,beworben auf,beworben fur,beworben als,bewerbung auf,"
    "bewirbt sich als,bewerbung um,bewerbung zu,interessiert an,vorgesehen fur,kandidat fur,vorgeschlagen fur",
    Said.WISHED: "gewunscht,gewunschte",
    Said.CLIENT: "kunde,kundenname,auftraggeber,kundenunternehmen,kundenfirma,endkunde,mandant,einsatzbetrieb,kunden,"
    "kunde name,name des kunden,kunde unternehmen,kunde firma,klient,entleiher,einsatzunternehmen,kundenbetrieb,"
    "auftraggeber name",
    Said.COMPANY: "unternehmen,firma,firmenname,gesellschaft,betrieb",
    Said.PROJECT: "projekt",
    Said.STAGE: "phase,stufe,schritt,prozessschritt,bewerbungsphase,prozessstufe,prozessphase,aktuelle phase,stadium,"
    "pipelinephase,bewerbungsstufe,auswahlphase,bewerbungsschritt,prozess schritt,prozess phase,"
    "aktueller schritt,bewerbungs phase,recruiting phase,aktuelle stufe,auswahlstufe,verfahrensschritt,"
    "prozessstand,recruitingphase,phase im prozess",
    Said.STATUS: "bewerbungsstatus,kandidatenstatus,bewerberstatus,aktueller status,stand,bewerbungsstand,"
    "status bewerbung,zustand,bearbeitungsstatus,stand der bewerbung,sachstand,prozessstatus,"
    "status der bewerbung,status des bewerbers,status kandidat,status des kandidaten,aktueller stand,"
    "kandidaten status,bewerber status,bewerbungs status,prozess status,stand im prozess,recruiting status,"
    "status aktuell,stand bewerbung",
    Said.OUTCOME: "ergebnis,entscheidung,resultat,endergebnis,zu oder absage,zusage absage,ergebnis gesprach,"
    "finale entscheidung,zusage oder absage,endgultige entscheidung,endgultiges ergebnis,finales ergebnis,"
    "ergebnis des gesprachs,entscheid,endentscheidung,finaler entscheid,ausgang,gesamtergebnis,zu absage,"
    "bewerbungsergebnis,entscheidungs",
    Said.SELECTED: "eingestellt,ausgewahlt,zusage",
    Said.INTERVIEW: "interviewdatum,termindatum,gesprachsdatum,vorstellungsgesprach,gesprach,bewerbungsgesprach,"
    "interviewtermin,kennenlerngesprach,vg,vorstellungsgesprache,gesprachstermin,kundengesprach,"
    "personliches gesprach,interviews,gesprache,vorstellungstermin,jobinterview,personliches interview,"
    "bewerbungsgesprache,videointerview,gesprachstermin datum,kundentermin,interview beim kunden,"
    "vorstellungsgesprachstermin,kundeninterview,fachinterview,fachgesprach,zweitgesprach,zweitinterview,"
    "gesprachs,interview termin",
    Said.ROUND: "runde",
    Said.NTH: "erstes,zweites,drittes,erste,dritte,1 te,erst,zweit",
    Said.SCREENING: "telefoninterview,vorauswahl,telefongesprach,erstgesprach,telefonisches interview,hr interview,"
    "vorgesprach,sichtung,erstkontakt,telefonat,interview hr,telefonscreening,erstes telefonat,hr gesprach,"
    "telefonisches erstgesprach,screening call,erstinterview,telefon interview,erstes gesprach telefonisch,"
    "recruiting call",
    Said.TECHNICAL: "fachbereich,probearbeiten,probetag,hospitation",
    Said.SCHEDULE: "geplant,vereinbart",
    Said.DATE: "datum,tag,am",
    Said.TIME: "uhrzeit,zeit,dauer",
    Said.DATE_TIME: "datum und uhrzeit,datum uhrzeit,datum zeit,termin",
    Said.SENT: "gesendet,versendet,versandt,verschickt",
    Said.SUBMIT: "vorgestellt,vorstellung,cv gesendet,profil gesendet,profilversand,prasentiert,prasentation,cv versendet,"
    "profil versendet,cv versand,unterlagen versendet,eingereicht,profil vorgestellt,vorgestellt am",
    Said.SUBMIT_TO_CLIENT: "beim kunden vorgestellt,an kunden gesendet,an kunde gesendet,kunden vorgestellt,"
    "profil an kunden,vorstellung beim kunden,an kunden versendet,beim kunden eingereicht,an kunde geschickt,"
    "an kunden geschickt,kundenvorstellung,profil an kunde,an kunde versendet,beim kunde vorgestellt,"
    "profil gesendet an kunde,profil an kunden gesendet,profil an kunden versendet,an kunde ubermittelt,"
    "an kunden ubermittelt,profil an den kunden,an den kunden gesendet,cv an kunden,cv an kunde,"
    "unterlagen an kunde,unterlagen an kunden,kundenversand,profil beim kunden,dem kunden vorgestellt,"
    "beim kunden prasentiert,kunde vorgestellt,profilversand kunde,versand an kunde,versand an kunden,"
    "vorgestellt beim kunden,vorgestellt bei kunde,profilversand an kunde,beim kunden vorgeschlagen,"
    "profil versendet an kunde,cv an kunden gesendet,dem kunden prasentiert,an kunden weitergeleitet,"
    "weitergeleitet an kunden",
    Said.DECIDE: "entschieden",
    Said.REJECT: "absage,abgelehnt,ablehnung,absagen,abgesagt,aussortiert,nicht eingestellt,ablehnungs",
    Said.CHANGE: "geandert,anderung,wechsel,seit",
    Said.FEEDBACK: "ruckmeldung,einschatzung,beurteilung,eindruck,ruckmeldungen,gesamteindruck,einschatzungen,"
    "feedbacks,kundenfeedback,kunden feedback",
    Said.RECRUITER: "recruiterin,personalberater,personalberaterin,personaler,personalreferent,"
    "zustandiger recruiter,betreuer,berater,disponent,zustandiger berater,recruiter in,personalvermittler,"
    "personaldisponent,beraterin,verantwortlicher recruiter,hr betreuer,recruiter betreuer,"
    "verantwortlicher berater,zustandiger personaler,hr verantwortlicher,kandidatenbetreuer,"
    "zustandiger personalberater,hr referent,hr ansprechpartner,recruiting verantwortlicher,"
    "betreuender recruiter,berater in,betreuer in,researcher,personalreferentin,betreuende r,"
    "bearbeitender recruiter,recruiter name,personaldisponentin,vermittler",
    Said.HR: "personalabteilung,personal",
    Said.OWNER: "verantwortlich,zustandig,bearbeiter,ansprechpartner,verantwortlicher,sachbearbeiter,betreut von,"
    "zugewiesen an,zustandigkeit,zustandige person,verantwortliche,bearbeiter in,verantwortliche person,"
    "zustandige r,bearbeitet von,bearbeitet durch,sachbearbeiterin",
    Said.MANAGER: "fuhrungskraft,fachvorgesetzter,vorgesetzter,teamleiter,abteilungsleiter,hiring manager in",
    Said.INTERVIEWER: "gesprachspartner,interviewerin,gesprachsfuhrer,interviewpartner,gesprach mit,interview mit,"
    "gesprach gefuhrt von",
    Said.SOURCE: "quelle,kanal,herkunft,bewerbungskanal,bewerberquelle,bewerbungsquelle,recruiting kanal,"
    "bewerbungseingang uber,stellenportal,bewerbung uber,recruitingkanal,eingangskanal,kandidatenquelle,"
    "aufmerksam geworden,akquisekanal,bewerber quelle,quelle der bewerbung,quelle bewerbung,kanal der bewerbung,"
    "herkunft der bewerbung,kandidaten quelle,bewerbungs quelle,recruitingquelle,bewerbung kam uber,"
    "gekommen uber,aufmerksam geworden durch,bewerberkanal,wie gefunden,ursprung,gefunden uber,medium",
    Said.HEARD: "wie aufmerksam geworden,wie haben sie von uns erfahren,wie sind sie auf uns aufmerksam geworden,"
    "auf uns aufmerksam geworden,uns gefunden,auf die stelle aufmerksam geworden,"
    "wie sind sie auf die stelle aufmerksam geworden,auf diese stelle aufmerksam geworden,auf uns aufmerksam,"
    "von uns erfahren,von uns gehort,von der stelle erfahren,von dieser stelle erfahren",
    Said.SALARY: "gehalt,entgelt,vergutung,lohn,aktuelles gehalt,stundensatz,tagessatz,stundenlohn,jahresgehalt,"
    "bruttogehalt,jahresbrutto,monatsgehalt,jahreseinkommen,gehalt brutto,gehalt aktuell,ist gehalt,grundgehalt,"
    "monatsbrutto,verdienst,derzeitiges gehalt,letztes gehalt,bruttojahresgehalt,bruttolohn,entlohnung,gehalts",
    Said.EXPECTED: "gehaltsvorstellung,gehaltswunsch,wunschgehalt,gehaltsvorstellungen,erwartetes gehalt,"
    "gehaltserwartung,gehaltsforderung,lohnvorstellung,vergutungsvorstellung,gehaltsvorst,gehalts vorstellung,"
    "gehaltsanspruch,lohnwunsch,wunschlohn,soll gehalt,zielgehalt,gewunschtes gehalt,gehaltserwartungen,"
    "gehaltsforderungen,gehaltswunsche,gehalt wunsch,gehalt soll,wunsch gehalt,lohnerwartung,gehalt vorstellung,"
    "erwartetes jahresgehalt,gewunschtes jahresgehalt,salarvorstellung,lohnvorstellungen,honorarvorstellung,"
    "salarwunsch,gehaltsidee",
    Said.CURRENT: "aktuell,aktuelle,aktueller,aktuelles,derzeitig,derzeitige,derzeitiger,letzter,letzte,letztes,bisherige,jetzige",
    Said.REASON: "grund,begrundung,ursache,absagegrund,ablehnungsgrund,absage grund,absagegrunde,grund der absage,"
    "grunde,grund absage,grund der ablehnung,grund fur absage,grund fur die absage,warum abgelehnt",
    Said.LEAVE: "wechselgrund,wechselmotivation,kundigungsgrund,grund fur wechsel,grund fur den wechsel,wechselgrunde,"
    "grund des wechsels,motivation fur wechsel,wechselmotiv,motivation,grund jobwechsel,austrittsgrund,"
    "ruckzugsgrund,grund des ruckzugs",
    Said.NOTES: "notizen,bemerkungen,bemerkung,kommentar,kommentare,anmerkungen,anmerkung,notiz,hinweise,sonstiges,"
    "hinweis,interne notizen,weitere informationen,gesprachsnotizen,gesprachsnotiz,interne notiz,"
    "interne bemerkungen,interviewnotizen,zusatzliche informationen,kommentar recruiter,notizen zum gesprach,"
    "weitere bemerkungen,interner kommentar,zusatzinfo,zusatzinfos,kommentar zum gesprach,notizen recruiter,"
    "notizen interview,gesprachsprotokoll,sonstige bemerkungen,sonstige informationen,anmerkungen recruiter,"
    "zusatzinformationen",
    Said.TOLD: "informiert,kandidat informiert,benachrichtigt,bewerber informiert,feedback gegeben,absage mitgeteilt,"
    "feedback an kandidat,informiert am,ruckmeldung an kandidat,kandidat informiert am,absage kommuniziert,"
    "ruckmeldung an bewerber,kandidat benachrichtigt,bewerber benachrichtigt,feedback an bewerber,"
    "kandidat wurde informiert,bewerber wurde informiert,ruckmeldung gegeben,ruckmeldung erteilt,"
    "feedback erteilt,bewerber informiert am,mitgeteilt,mitgeteilt am,feedback an den kandidaten,"
    "kandidatenfeedback gegeben,feedback kandidat gegeben,ruckmeldung an den bewerber,ruckmeldung an kandidaten,"
    "ruckmeldung an den kandidaten,benachrichtigt am",
    Said.DO_NOT_CALL: "nicht anrufen,nicht kontaktieren,anrufsperre,kontaktsperre,nicht mehr kontaktieren,sperrvermerk,"
    "nicht mehr anrufen,kein anruf,schwarze liste,keine anrufe",
    Said.RELOCATION: "umzugsbereitschaft,umzugsbereit,umzug,umzug moglich,bereit zum umzug,umzugswillig,umziehen,"
    "umzuziehen,bereit umzuziehen,bereit umziehen,bereitschaft zum umzug,bereitschaft umzug,mobilitat,"
    "umzugsbereitschaft vorhanden,umzug gewunscht,standortwechsel,wohnortwechsel,relocation bereitschaft",
    Said.REFERRAL: "empfohlen von,empfehlung,empfohlen durch,geworben von,empfehlung von,empfehlungsgeber,"
    "mitarbeiterempfehlung von,empfohlen,geworben durch,empfehlender,name des empfehlenden,"
    "empfehlender mitarbeiter,wer hat sie empfohlen,empfehlung durch",
    Said.RESUME: "lebenslauf,lebenslauf link,link zum lebenslauf,bewerbungsunterlagen,link lebenslauf,unterlagen,"
    "lebenslauf url,link zum cv,lebenslauf pdf,lebenslauf datei,cv datei,unterlagen link,lebenslauf als pdf,"
    "curriculum,bewerbungsmappe,link zu unterlagen,link unterlagen,link bewerbungsunterlagen,lebenslauf upload",
    Said.BY: "von wem",
    Said.AREA: "bezirk,gegend",
    Said.UPDATED: "aktualisiert am,zuletzt aktualisiert,letzte aktualisierung,zuletzt geandert,geandert am,"
    "letzte anderung,aktualisiert,zuletzt bearbeitet,aktualisierungsdatum",
    Said.PORTAL: "jobborse,stellenborse,jobportal,plattform",
    Said.FORMAT: "brutto,netto,pro jahr,pro monat,pro stunde,brutto jahr,tsd,pflichtfeld,tt mm jjjj,jahrlich,"
    "monatlich,j n",
    Said.REFERENCE: "referenz",
    Said.POSTAL: "plz,postleitzahl",
    Said.FINAL: "finales,finaler,abschliessend",
    Said.NOT_OURS: "alter,bewertung,standort,standorte,geburtsdatum,geburtstag,geboren am,geschlecht,familienstand,"
    "staatsangehorigkeit,nationalitat,religion,ausbildung,abschluss,studium,bildung,sprachen,sprache,"
    "deutschkenntnisse,deutsch,englisch,berufserfahrung,erfahrung,jahre,kenntnisse,fahigkeiten,kompetenzen,"
    "verfugbarkeit,verfugbar,verfugbar ab,eintrittsdatum,eintritt,fruhester eintritt,fruhestmoglicher eintritt,"
    "eintrittstermin,kundigungsfrist,startdatum,start,beginn,arbeitsbeginn,einstellungsdatum,art,typ,vertragsart,"
    "arbeitszeit,beschaftigungsart,anstellungsart,wochenstunden,schicht,bewerbungsdatum,eingangsdatum,"
    "bewerbungseingang,eingang,eingang am,datum der bewerbung,datum bewerbung,erstellt,erstellt am,angelegt am,"
    "letzte aktivitat,abteilung,team,bereich,punkte,punktzahl,note,prioritat,ranking,fuhrerschein,behinderung,"
    "schwerbehinderung,foto,bild,aktueller arbeitgeber,arbeitgeber,derzeitiger arbeitgeber,letzter arbeitgeber,"
    "aktuelle position,aktuelle stelle,derzeitige position,aktuelle firma,aktuelles unternehmen,letzte position,"
    "aktuelle tatigkeit,anschreiben,zeugnisse,xing,dsgvo,einwilligung,datenschutz,wiedervorlage,nachste schritte,"
    "nachster schritt,naechster schritt,aufgabe,test,referenzen,gesprachsart,uhrzeit gesprach,arbeitserlaubnis,"
    "titel,stellen id,stellennummer,angebotenes gehalt,angebot,branche,letzter kontakt,dauer,probezeit,"
    "kennziffer,personalnummer,kostenstelle,stellenstatus,status der stelle,status der vakanz,vakanz nr,"
    "stellen nr,rechtseinheit",
}
