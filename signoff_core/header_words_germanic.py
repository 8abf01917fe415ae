"""What the words of a header stand for in German and Danish."""

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
    Said.PERMANENT: "plz,postleitzahl,arbeitsort,einsatzort,geburtsort,gesprachsort,wunschort,standort der stelle,strasse,"
    "hausnummer,einsatzgebiet,standortwunsch",
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
    Said.INTERVIEWER: "gesprachspartner,interviewerin,gesprachsfuhrer,interviewpartner",
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

DANISH: Mapping[Said, str] = {
    Said.OF: "rekruttering,rekrutteringsproces,af,og,til,for,den,det,pa,ved,fra,hos,hvis,dit,din,hvad,hvad er,hvilken,"
    "hvilke,hvem,hvor,er,du,dig,os,med,vores,min,mit,jeg,eventuelt,evt,har,skal,et,eller,som,ja nej,venligst,"
    "angiv,indtast",
    Said.CANDIDATE: "kandidat,kandidaten,ansoger,ansogeren,kandidatnavn,ansogernavn,kandidatens,ansogers,jobansoger,"
    "kandidater,ansogere",
    Said.NUMBER: "nummer,nr",
    Said.LINK: "vedhaeftning,fil,vedhaeft,vedhaeftet,upload,dokument",
    Said.FULL: "fulde,fuldt",
    Said.NAME: "navn,fulde navn,fuldt navn,for og efternavn,fornavn og efternavn,ansoger navn,kandidat navn,"
    "navn pa kandidat,navn pa ansoger,fornavn efternavn,efternavn fornavn,kandidatens navn,ansogers navn,"
    "for og efternavne",
    Said.FIRST: "fornavn,fornavne",
    Said.LAST: "efternavn,efternavne",
    Said.MIDDLE: "mellemnavn",
    Said.ID: "kandidatnummer,kandidat id,kandidatid,ansogernummer",
    Said.SERIAL: "lobenummer,raekke,lobenr",
    Said.EMAIL: "emailadresse,mailadresse,mail adresse,email adresse,e mailadresse,privat mail,mail privat,mails",
    Said.PHONE: "telefon,telefonnummer,tlf,tlf nr,telefonnr,tlfnr,tlf nummer,telefon nr,telefonnumre,kontakttelefon,"
    "tlf mobil,mobil tlf,tlf privat,kontaktnummer,telefon mobil",
    Said.CONTACT: "kontakt,kontaktoplysninger",
    Said.MOBILE: "mobil,mobilnummer,mobiltelefon,mobilnr,mobil nr,mobil nummer,mobiltelefonnummer,mobiltlf",
    Said.PLACE: "lokation,bopael,adresse,bosted,bopaelsby,postnr by,postnr og by,sted,placering,bor,bopael by,"
    "by og postnr,by postnr,bopaelskommune,kommune,bor i,privatadresse,postnummer og by,postnummer by,hjemby,"
    "adresse by,hjemadresse,lokalitet",
    Said.STATE: "region,landsdel",
    Said.PERMANENT: "postnummer,postnr,arbejdssted,fodested,vej",
    Said.ROLE: "stilling,stillingsbetegnelse,stillingstitel,jobtitel,job titel,rolle,position,stillingsopslag,"
    "jobopslag,ledig stilling,opslag,ansogt stilling,job stilling,stillinger,stillingsnavn,opslaet stilling,"
    "titel pa stilling,navn pa stilling,sogt job,onsket stilling,ansogt job,stilling titel,jobannonce,annonce,"
    "stillingsannonce",
    Said.APPLY: "ansogning,ansogt,ansogningsdato,modtaget,sogt,ansoge,soge,ansognings",
    Said.APPLY_FOR: "ansogt om,soger stilling,ansogning til,stilling ansogt,sogt stilling,soger,ansogt til,soger om,"
    "kandidat til,interesseret i",
    Said.CLIENT: "kunde,kundenavn,kundevirksomhed,opdragsgiver,kunder,kundens navn,kunde navn,kunde virksomhed,"
    "kundefirma,rekvirent",
    Said.COMPANY: "virksomhed,firma,firmanavn,virksomhedsnavn,selskab",
    Said.PROJECT: "projekt",
    Said.STAGE: "fase,trin,rekrutteringsfase,stadie,procestrin,rekrutteringstrin,nuvaerende fase,proces trin,"
    "aktuel fase,fase i processen,nuvaerende trin,processtrin,rekrutterings fase,procesfase,etape,"
    "trin i processen,ansogningsfase",
    Said.STATUS: "status,ansogningsstatus,kandidatstatus,tilstand,nuvaerende status,aktuel status,status pa kandidat,"
    "status pa ansogning,kandidat status,ansoger status,ansogerstatus,processtatus,status i processen,"
    "rekrutteringsstatus,status for ansogning",
    Said.OUTCOME: "resultat,udfald,beslutning,afgorelse,endelig beslutning,konklusion,endeligt resultat,"
    "endelig afgorelse,resultat af samtale,udfald af samtale,endeligt udfald,samlet resultat,ansat ikke ansat",
    Said.SELECTED: "ansat,udvalgt",
    Said.INTERVIEW: "samtaledato,interviewdato,samtale,jobsamtale,interview,samtaler,ansaettelsessamtale,kundesamtale,"
    "personlig samtale,samtale hos kunde,moede med kunde,mode med kunde,kundeinterview",
    Said.ROUND: "runde",
    Said.NTH: "forste,anden,andet,tredje",
    Said.SCREENING: "telefonscreening,telefonsamtale,forscreening,telefoninterview,indledende samtale,hr samtale,"
    "telefonisk screening,screening samtale,telefonisk samtale,screeningssamtale,intro samtale,introsamtale,"
    "indledende screening",
    Said.TECHNICAL: "teknisk,kundesamtale",
    Said.SCHEDULE: "planlagt,aftalt,booket",
    Said.DATE: "dato,dag",
    Said.TIME: "tid,tidspunkt,klokkeslaet,varighed",
    Said.DATE_TIME: "dato og tid,dato tid,dato og tidspunkt",
    Said.SENT: "sendt",
    Said.SUBMIT: "praesenteret,cv sendt,profil sendt,praesentation,indstillet",
    Said.SUBMIT_TO_CLIENT: "praesenteret for kunde,sendt til kunde,cv sendt til kunde,praesenteret for kunden,"
    "sendt til kunden,profil sendt til kunde,praesenteret til kunde,cv sendt til kunden,profil sendt til kunden,"
    "cv til kunde,profil til kunde,praesenteret hos kunde,praesentation for kunde,praesentation hos kunde,"
    "praesenteret hos kunden,indstillet til kunde,indstillet til kunden,fremsendt til kunde,fremsendt til kunden,"
    "cv fremsendt til kunde,forelagt kunde,forelagt kunden,sendt kunde,cv videresendt til kunde,"
    "videresendt til kunde,kandidat praesenteret for kunde,kandidat sendt til kunde,cv sendt kunde",
    Said.REJECT: "afslag,afvist,frasorteret,fravalg,afvisning,afslaet,fravalgt,frasortering,afslags",
    Said.CHANGE: "aendret,aendring",
    Said.FEEDBACK: "tilbagemelding,indtryk,tilbagemeldinger,kundefeedback,kundens feedback",
    Said.RECRUITER: "rekrutterer,rekrutteringskonsulent,rekrutteringsansvarlig,konsulent,rekrutteringspartner,"
    "hr konsulent,rekrutter,ansvarlig konsulent,hr partner,hr ansvarlig,ansvarlig rekrutterer,"
    "rekrutteringsspecialist,rekrutteringskoordinator,konsulent ansvarlig,hr konsulent ansvarlig,hr medarbejder,"
    "ansvarlig recruiter",
    Said.OWNER: "ansvarlig,kontaktperson,tildelt,tildelt til,sagsbehandler",
    Said.MANAGER: "leder,ansaettende leder,chef,naermeste leder",
    Said.INTERVIEWER: "samtalepartner,interviewet af",
    Said.SOURCE: "kilde,kanal,rekrutteringskanal,kandidatkilde,oprindelse,ansogningskanal,rekrutteringskilde,"
    "kandidatens kilde,ansogningskilde,kilde til ansogning,kilde til kandidat,hvor fundet,jobkanal,"
    "rekrutterings kanal,ansogers kilde,fundet via,kommet via",
    Said.HEARD: "hvor har du hort om os,hvor hort om os,hvordan horte du om os,hort om os,horte om os,"
    "hort om stillingen,fundet os,hvordan har du hort om os,hvor horte du om os,hvordan fandt du os,"
    "hvordan fandt du stillingen,hort om jobbet,hvordan horte du om stillingen,hvor har du set stillingen,"
    "hvordan hort",
    Said.SALARY: "lon,lonniveau,timelon,manedslon,nuvaerende lon,aflonning,manedlig lon,arslon,lon i dag,nuvarende lon,"
    "bruttolon,grundlon,gage,nuvaerende lonniveau,timesats",
    Said.EXPECTED: "lonforventning,forventet lon,onsket lon,lonforventninger,lonkrav,lononske,onskelon,"
    "lonforventning pr maned,onsker lon,onsket lonniveau,forventet lonniveau,forventede lon,lonforventet,"
    "lon forventning,lon onske,lonforv,gageonske,forventet gage",
    Said.CURRENT: "nuvaerende,aktuel,seneste,sidste,tidligere,forrige",
    Said.REASON: "arsag,begrundelse,grund,afslagsgrund,arsag til afslag,afslagsarsag,afvisningsgrund,arsager,"
    "afslags arsag,grund til afslag,begrundelse for afslag,grund til afvisning,arsag til fravalg,"
    "arsag til afvisning",
    Said.LEAVE: "arsag til jobskifte,grund til jobskifte,arsag til opsigelse,jobskifte,motivation,"
    "motivation for jobskifte,arsag til at soge",
    Said.NOTES: "noter,bemaerkninger,kommentarer,kommentar,bemaerkning,note,interne noter,yderligere oplysninger,"
    "samtalenoter,samtale noter,notater,bemaerkninger til kandidat,interne bemaerkninger,noter fra samtale,"
    "interview noter,kommentarer til kandidat,ovrige bemaerkninger,notat,ekstra info,supplerende oplysninger,"
    "referat",
    Said.TOLD: "informeret,kandidat informeret,fortalt,feedback givet,underrettet,kandidat underrettet,besked givet,"
    "tilbagemelding givet,svar givet,informeret den,kandidat kontaktet med svar,ansoger informeret,"
    "ansoger underrettet,kandidat har faet svar,kandidat har faet besked,besked til kandidat,"
    "tilbagemelding til kandidat,svar til kandidat,kandidaten informeret,kandidaten underrettet,"
    "feedback til kandidat,feedback givet til kandidat,givet besked,kandidat faet besked,"
    "kandidaten har faet besked,kandidaten har faet svar",
    Said.DO_NOT_CALL: "ring ikke,kontakt ikke,ma ikke kontaktes,ma ikke ringes op,ma ikke ringes til,kontaktes ikke,"
    "ring ikke op,ingen opkald,sortliste,kontakt ej",
    Said.RELOCATION: "flytning,villig til at flytte,flytteparat,kan flytte,relokation,flyttevillig,"
    "parat til at flytte,flytte,villig til flytning,mulighed for flytning,villighed til at flytte,kan relokere,"
    "klar til at flytte,flyttevillighed,mobilitet,villig at flytte,villig flytte,indstillet pa at flytte",
    Said.REFERRAL: "anbefalet af,henvist af,anbefaling fra,henvisning,anbefaling af,hvem har anbefalet dig",
    Said.RESUME: "cv link,link til cv,cv fil,cv vedhaeftet,vedhaeftet cv,cv som pdf,cv pdf,link cv,cv dokument",
    Said.AREA: "omrade,geografi",
    Said.UPDATED: "opdateret,sidst opdateret,senest opdateret,opdateret den,senest aendret,sidst aendret",
    Said.PORTAL: "jobportal,jobsite",
    Said.FORMAT: "brutto,pr maned,pr ar,kr,dkk,pr time,inkl pension,ekskl pension",
    Said.NOT_OURS: "alder,vurdering,evaluering,fodselsdato,fodselsdag,kon,nationalitet,civilstand,cpr,cpr nummer,"
    "uddannelse,sprog,dansk,engelsk,erfaring,ar,kompetencer,faerdigheder,kan starte,opstart,startdato,"
    "tiltraedelse,tiltraedelsesdato,opsigelsesvarsel,opsigelse,ansaettelsesdato,oprettet,oprettet den,"
    "ansogning modtaget,dato modtaget,afdeling,team,score,point,karakter,prioritet,type,ansaettelsestype,"
    "arbejdstid,nuvaerende arbejdsgiver,nuvaerende stilling,arbejdsgiver,seneste stilling,tidligere arbejdsgiver,"
    "nuvaerende job,nuvaerende virksomhed,nuvaerende titel,korekort,billede,ansogningsfrist,frist,samtykke,gdpr,"
    "naeste skridt,opfolgning,test,referencer,motiveret ansogning,kategori,titel,branche,opslagsdato,faktura,"
    "fakturadato,garanti",
}
