"""What the words of a header stand for in German and Danish."""

from collections.abc import Mapping

from signoff_core.header_words import Said

GERMAN: Mapping[Said, str] = {
    Said.OF: "auswahlverfahren,recruiting,auswahlprozess,bewerbungsprozess,der,die,das,des,den,dem,und,von,vom,zum,zur,fur,im,bei,in der,mit,als,um,ob,auf,ihr,ihre",
    Said.CANDIDATE: "kandidat,bewerber,bewerberin,kandidatin,kandidaten,kandidatenname,bewerbername,bewerber in,kandidat in",
    Said.NUMBER: "nummer,nr",
    Said.LINK: "anhang,datei,anlage",
    Said.FULL: "vollstandiger,voller,ganzer",
    Said.NAME: "name,vor und nachname,vor und zuname,vollstandiger name,name vorname,nachname vorname,vorname nachname,"
    "vorname und nachname",
    Said.FIRST: "vorname,rufname",
    Said.LAST: "nachname,familienname,zuname",
    Said.MIDDLE: "anrede,titel anrede,zweiter vorname",
    Said.ID: "kennung,referenz,kandidatennummer,bewerbernummer,bewerber nr,kandidaten nr,bewerber id,kandidaten id,"
    "referenznummer,personalnummer,bewerbernr,kennziffer,kandidatenid,bewerberid",
    Said.SERIAL: "lfd nr,laufende nummer,lfd,zeile,laufnummer,lfdnr",
    Said.EMAIL: "email adresse,emailadresse,mailadresse,mail adresse",
    Said.PHONE: "telefon,telefonnummer,tel nr,telefonnr,rufnummer,telefon nr,fon,telefon privat,kontaktnummer",
    Said.CONTACT: "kontakt,kontaktdaten",
    Said.MOBILE: "handy,mobil,mobilnummer,handynummer,mobiltelefon,mobilfunk,handynr,mobilfunknummer,mobil nr,handy nr",
    Said.OTHER: "alternativ,weitere,zweite",
    Said.HOME: "festnetz,privat,geschaftlich,dienstlich",
    Said.MAIN: "haupt,private,primare",
    Said.PLACE: "wohnort,ort,stadt,adresse,anschrift,plz ort,plz und ort,plz wohnort,wohnsitz,wohnadresse,"
    "aktueller wohnort,postleitzahl ort,wohnort des kandidaten,aktueller standort",
    Said.STATE: "bundesland,region,kanton",
    Said.COUNTRY: "land",
    Said.PERMANENT: "plz,postleitzahl,arbeitsort,einsatzort,geburtsort,gesprachsort,wunschort,standort der stelle,strasse,"
    "hausnummer,einsatzgebiet,standortwunsch",
    Said.ROLE: "stelle,position,stellenbezeichnung,vakanz,stellentitel,stellenausschreibung,funktion,berufsbezeichnung,"
    "offene stelle,ausgeschriebene stelle,jobtitel,positionsbezeichnung,rolle,zielposition,beworbene stelle,"
    "beworbene position,wunschposition,ausschreibung,stellenname,stellenanzeige,tatigkeit,beruf,job bezeichnung",
    Said.APPLY: "bewerbung,beworben,bewerbungs,bewerbung vom",
    Said.APPLY_FOR: "bewirbt sich fur,bewerbung als,bewerbung fur,beworben auf,beworben fur,beworben als,bewerbung auf,"
    "bewirbt sich als,bewerbung um",
    Said.WISHED: "gewunscht,gewunschte",
    Said.CLIENT: "kunde,kundenname,auftraggeber,kundenunternehmen,kundenfirma,endkunde,mandant,einsatzbetrieb",
    Said.COMPANY: "unternehmen,firma,firmenname,gesellschaft,betrieb",
    Said.PROJECT: "projekt",
    Said.STAGE: "phase,stufe,schritt,prozessschritt,bewerbungsphase,prozessstufe,prozessphase,aktuelle phase,stadium,"
    "pipelinephase,bewerbungsstufe,auswahlphase,bewerbungsschritt",
    Said.STATUS: "bewerbungsstatus,kandidatenstatus,bewerberstatus,aktueller status,stand,bewerbungsstand,status bewerbung,"
    "zustand,bearbeitungsstatus,stand der bewerbung,sachstand,prozessstatus",
    Said.OUTCOME: "ergebnis,entscheidung,resultat,endergebnis,zu oder absage,zusage absage,ergebnis gesprach,finale entscheidung",
    Said.SELECTED: "eingestellt,ausgewahlt,zusage",
    Said.INTERVIEW: "interviewdatum,termindatum,gesprachsdatum,vorstellungsgesprach,gesprach,bewerbungsgesprach,interviewtermin,kennenlerngesprach,vg,"
    "vorstellungsgesprache,gesprachstermin,kundengesprach",
    Said.ROUND: "runde",
    Said.NTH: "erstes,zweites,drittes,erste,dritte,1 te,erst,zweit",
    Said.SCREENING: "telefoninterview,vorauswahl,telefongesprach,erstgesprach,telefonisches interview,hr interview,"
    "vorgesprach,sichtung,erstkontakt,telefonat,interview hr",
    Said.TECHNICAL: "fachinterview,fachgesprach,fachbereich,zweitgesprach,probearbeiten,probetag,hospitation",
    Said.SCHEDULE: "geplant,vereinbart",
    Said.DATE: "datum,tag,am",
    Said.TIME: "uhrzeit,zeit,dauer",
    Said.DATE_TIME: "datum und uhrzeit,datum uhrzeit,datum zeit,termin",
    Said.SENT: "gesendet,versendet,versandt,verschickt",
    Said.SUBMIT: "vorgestellt,vorstellung,cv gesendet,profil gesendet,profilversand,prasentiert,prasentation,cv versendet,"
    "profil versendet,cv versand,unterlagen versendet,eingereicht,profil vorgestellt,vorgestellt am",
    Said.SUBMIT_TO_CLIENT: "beim kunden vorgestellt,an kunden gesendet,an kunde gesendet,kunden vorgestellt,profil an kunden,"
    "vorstellung beim kunden,an kunden versendet,beim kunden eingereicht,an kunde geschickt,an kunden geschickt,"
    "kundenvorstellung,profil an kunde,an kunde versendet,beim kunde vorgestellt",
    Said.DECIDE: "abgeschlossen,entschieden",
    Said.REJECT: "absage,abgelehnt,ablehnung,absagen,abgesagt,abgesagt am,absage am",
    Said.CHANGE: "geandert,statusanderung,anderung,statuswechsel,status geandert,status seit,letzte statusanderung",
    Said.FEEDBACK: "ruckmeldung,einschatzung,beurteilung,eindruck",
    Said.RECRUITER: "recruiterin,personalberater,personalberaterin,personaler,personalreferent,zustandiger recruiter,"
    "betreuer,berater,disponent,zustandiger berater,recruiter in,personalvermittler,personaldisponent,beraterin,"
    "verantwortlicher recruiter",
    Said.HR: "personalabteilung,personal",
    Said.OWNER: "verantwortlich,zustandig,bearbeiter,ansprechpartner,verantwortlicher,sachbearbeiter,betreut von,"
    "zugewiesen an,zustandigkeit",
    Said.MANAGER: "fuhrungskraft,fachvorgesetzter,vorgesetzter,teamleiter,abteilungsleiter,hiring manager in",
    Said.INTERVIEWER: "gesprachspartner,interviewerin,gesprachsfuhrer,interviewpartner",
    Said.SOURCE: "quelle,kanal,herkunft,bewerbungskanal,bewerberquelle,bewerbungsquelle,recruiting kanal,bewerbungseingang uber,"
    "stellenportal,bewerbung uber,recruitingkanal,eingangskanal,kandidatenquelle,aufmerksam geworden,akquisekanal",
    Said.HEARD: "wie aufmerksam geworden,wie haben sie von uns erfahren,wie sind sie auf uns aufmerksam geworden",
    Said.SALARY: "gehalt,entgelt,vergutung,lohn,aktuelles gehalt,stundensatz,tagessatz,stundenlohn,jahresgehalt,bruttogehalt",
    Said.EXPECTED: "gehaltsvorstellung,gehaltswunsch,wunschgehalt,gehaltsvorstellungen,erwartetes gehalt,gehaltserwartung,"
    "gehaltsforderung,lohnvorstellung,vergutungsvorstellung",
    Said.CURRENT: "aktuell,aktuelle,aktueller,aktuelles,derzeitig,derzeitige,derzeitiger,letzter,letzte,letztes,bisherige,jetzige",
    Said.REASON: "grund,begrundung,ursache,absagegrund,ablehnungsgrund,absage grund,absagegrunde,grund der absage",
    Said.LEAVE: "wechselgrund,wechselmotivation,kundigungsgrund,grund fur wechsel,grund fur den wechsel",
    Said.NOTES: "notizen,bemerkungen,bemerkung,kommentar,kommentare,anmerkungen,anmerkung,notiz,hinweise,sonstiges,hinweis,"
    "interne notizen,weitere informationen",
    Said.TOLD: "informiert,kandidat informiert,benachrichtigt,bewerber informiert,feedback gegeben,absage mitgeteilt,"
    "feedback an kandidat,informiert am,ruckmeldung an kandidat,kandidat informiert am,absage kommuniziert,"
    "ruckmeldung an bewerber",
    Said.DO_NOT_CALL: "nicht anrufen,nicht kontaktieren,anrufsperre",
    Said.RELOCATION: "umzugsbereitschaft,umzugsbereit,umzug,umzug moglich,bereit zum umzug,umzugswillig",
    Said.REFERRAL: "empfohlen von,empfehlung,empfohlen durch,geworben von,empfehlung von,empfehlungsgeber",
    Said.RESUME: "lebenslauf,lebenslauf link,link zum lebenslauf,bewerbungsunterlagen,link lebenslauf,unterlagen,"
    "lebenslauf url,link zum cv",
    Said.BY: "von wem",
    Said.NOT_OURS: "alter,bewertung,standort,standorte,geburtsdatum,geburtstag,geboren am,geschlecht,familienstand,staatsangehorigkeit,nationalitat,"
    "religion,ausbildung,abschluss,studium,bildung,sprachen,sprache,deutschkenntnisse,deutsch,englisch,berufserfahrung,"
    "erfahrung,jahre,kenntnisse,fahigkeiten,kompetenzen,verfugbarkeit,verfugbar,verfugbar ab,eintrittsdatum,eintritt,"
    "fruhester eintritt,fruhestmoglicher eintritt,eintrittstermin,kundigungsfrist,startdatum,start,beginn,arbeitsbeginn,"
    "einstellungsdatum,art,typ,vertragsart,arbeitszeit,beschaftigungsart,anstellungsart,wochenstunden,schicht,"
    "bewerbungsdatum,eingangsdatum,bewerbungseingang,eingang,eingang am,datum der bewerbung,datum bewerbung,erstellt,"
    "erstellt am,angelegt am,aktualisiert am,geandert am,zuletzt aktualisiert,letzte aktivitat,letzte aktualisierung,"
    "abteilung,team,bereich,punkte,punktzahl,note,prioritat,ranking,fuhrerschein,behinderung,schwerbehinderung,foto,"
    "bild,aktueller arbeitgeber,arbeitgeber,derzeitiger arbeitgeber,letzter arbeitgeber,aktuelle position,aktuelle stelle,"
    "derzeitige position,aktuelle firma,aktuelles unternehmen,letzte position,aktuelle tatigkeit,anschreiben,zeugnisse,"
    "xing,dsgvo,einwilligung,datenschutz,wiedervorlage,nachste schritte,nachster schritt,naechster schritt,aufgabe,test,"
    "referenzen,gesprachsart,uhrzeit gesprach,arbeitserlaubnis,titel,stellen id,stellennummer,angebotenes gehalt,angebot,"
    "branche,letzter kontakt,dauer,probezeit",
}

DANISH: Mapping[Said, str] = {
    Said.OF: "rekruttering,rekrutteringsproces,af,og,til,for,den,det,pa,ved,fra,hos,om,hvis,dit,din",
    Said.CANDIDATE: "kandidat,kandidaten,ansoger,ansogeren,kandidatnavn,ansogernavn,kandidatens,ansogers",
    Said.NUMBER: "nummer,nr",
    Said.LINK: "vedhaeftning,fil",
    Said.FULL: "fulde,fuldt",
    Said.NAME: "navn,fulde navn,fuldt navn,for og efternavn,fornavn og efternavn",
    Said.FIRST: "fornavn,fornavne",
    Said.LAST: "efternavn,efternavne",
    Said.MIDDLE: "mellemnavn",
    Said.ID: "kandidatnummer,kandidat id,kandidatid,ansogernummer",
    Said.SERIAL: "lobenummer,raekke,lobenr",
    Said.EMAIL: "emailadresse,mailadresse,mail adresse,email adresse",
    Said.PHONE: "telefon,telefonnummer,tlf,tlf nr,telefonnr,tlfnr,tlf nummer",
    Said.CONTACT: "kontakt,kontaktoplysninger",
    Said.MOBILE: "mobil,mobilnummer,mobiltelefon,mobilnr,mobil nr",
    Said.PLACE: "lokation,bopael,adresse,bosted,bopaelsby,postnr by,postnr og by,sted,placering",
    Said.STATE: "region,landsdel",
    Said.PERMANENT: "postnummer,postnr,arbejdssted,fodested,vej",
    Said.ROLE: "stilling,stillingsbetegnelse,stillingstitel,jobtitel,job titel,rolle,position,stillingsopslag,jobopslag,"
    "ledig stilling,opslag,ansogt stilling,job stilling",
    Said.APPLY: "ansogning,ansogt,ansogningsdato,modtaget",
    Said.APPLY_FOR: "ansogt om,soger stilling,ansogning til,stilling ansogt,sogt stilling,soger,ansogt til",
    Said.CLIENT: "kunde,kundenavn,kundevirksomhed,opdragsgiver",
    Said.COMPANY: "virksomhed,firma,firmanavn,virksomhedsnavn,selskab",
    Said.PROJECT: "projekt",
    Said.STAGE: "fase,trin,rekrutteringsfase,stadie,procestrin,rekrutteringstrin,nuvaerende fase,proces trin",
    Said.STATUS: "status,ansogningsstatus,kandidatstatus,tilstand,nuvaerende status,aktuel status",
    Said.OUTCOME: "resultat,udfald,beslutning,afgorelse,endelig beslutning,konklusion",
    Said.SELECTED: "ansat,udvalgt",
    Said.INTERVIEW: "samtaledato,interviewdato,samtale,jobsamtale,interview,samtaler,ansaettelsessamtale",
    Said.ROUND: "runde",
    Said.NTH: "forste,anden,andet,tredje",
    Said.SCREENING: "telefonscreening,telefonsamtale,forscreening,telefoninterview,indledende samtale",
    Said.TECHNICAL: "teknisk,kundesamtale",
    Said.SCHEDULE: "planlagt,aftalt,booket",
    Said.DATE: "dato,dag",
    Said.TIME: "tid,tidspunkt,klokkeslaet,varighed",
    Said.DATE_TIME: "dato og tid,dato tid,dato og tidspunkt",
    Said.SENT: "sendt",
    Said.SUBMIT: "praesenteret,cv sendt,profil sendt,praesentation,indstillet",
    Said.SUBMIT_TO_CLIENT: "praesenteret for kunde,sendt til kunde,cv sendt til kunde,praesenteret for kunden,"
    "sendt til kunden,profil sendt til kunde,praesenteret til kunde,cv sendt til kunden",
    Said.REJECT: "afslag,afvist,frasorteret,fravalg,afvisning",
    Said.CHANGE: "aendret,statusaendring,aendring,status aendret,sidste statusaendring",
    Said.FEEDBACK: "tilbagemelding,indtryk",
    Said.RECRUITER: "rekrutterer,rekrutteringskonsulent,rekrutteringsansvarlig,konsulent,rekrutteringspartner,hr konsulent,"
    "rekrutter",
    Said.OWNER: "ansvarlig,kontaktperson,tildelt,tildelt til,sagsbehandler",
    Said.MANAGER: "leder,ansaettende leder,chef,naermeste leder",
    Said.INTERVIEWER: "samtalepartner,interviewet af",
    Said.SOURCE: "kilde,kanal,rekrutteringskanal,kandidatkilde,oprindelse,ansogningskanal,rekrutteringskilde",
    Said.HEARD: "hvor har du hort om os,hvor hort om os,hvordan horte du om os",
    Said.SALARY: "lon,lonniveau,timelon,manedslon,nuvaerende lon,aflonning",
    Said.EXPECTED: "lonforventning,forventet lon,onsket lon,lonforventninger,lonkrav,lononske,onskelon",
    Said.CURRENT: "nuvaerende,aktuel,seneste,sidste,tidligere,forrige",
    Said.REASON: "arsag,begrundelse,grund,afslagsgrund,arsag til afslag,afslagsarsag,afvisningsgrund",
    Said.LEAVE: "arsag til jobskifte,grund til jobskifte,arsag til opsigelse",
    Said.NOTES: "noter,bemaerkninger,kommentarer,kommentar,bemaerkning,note,interne noter,yderligere oplysninger",
    Said.TOLD: "informeret,kandidat informeret,fortalt,feedback givet,underrettet,kandidat underrettet,besked givet,"
    "tilbagemelding givet,svar givet,informeret den",
    Said.DO_NOT_CALL: "ring ikke,kontakt ikke,ma ikke kontaktes,ma ikke ringes op",
    Said.RELOCATION: "flytning,villig til at flytte,flytteparat,kan flytte,relokation,flyttevillig,parat til at flytte",
    Said.REFERRAL: "anbefalet af,henvist af,anbefaling fra,henvisning",
    Said.RESUME: "cv link,link til cv,cv fil",
    Said.NOT_OURS: "alder,vurdering,evaluering,fodselsdato,fodselsdag,kon,nationalitet,civilstand,cpr,cpr nummer,uddannelse,sprog,dansk,engelsk,"
    "erfaring,ar,kompetencer,faerdigheder,kan starte,opstart,startdato,tiltraedelse,tiltraedelsesdato,opsigelsesvarsel,"
    "opsigelse,ansaettelsesdato,oprettet,oprettet den,opdateret,sidst opdateret,senest opdateret,ansogning modtaget,dato modtaget,afdeling,"
    "team,score,point,karakter,prioritet,type,ansaettelsestype,arbejdstid,nuvaerende arbejdsgiver,nuvaerende stilling,"
    "arbejdsgiver,seneste stilling,tidligere arbejdsgiver,nuvaerende job,nuvaerende virksomhed,nuvaerende titel,korekort,"
    "billede,ansogningsfrist,frist,samtykke,gdpr,naeste skridt,opfolgning,test,referencer,motiveret ansogning,kategori,titel,"
    "branche,opslagsdato",
}
