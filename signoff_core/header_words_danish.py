"""What the words of a header stand for in Danish: a vocabulary for `header_grammar`."""

from collections.abc import Mapping

from signoff_core.header_words import Said

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
    Said.PERMANENT: "arbejdssted,fodested,vej",
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
    Said.POSTAL: "postnummer,postnr",
    Said.FINAL: "endelig,endeligt,afsluttende",
    Said.NOT_OURS: "alder,vurdering,evaluering,fodselsdato,fodselsdag,kon,nationalitet,civilstand,cpr,cpr nummer,"
    "uddannelse,sprog,dansk,engelsk,erfaring,ar,kompetencer,faerdigheder,kan starte,opstart,startdato,"
    "tiltraedelse,tiltraedelsesdato,opsigelsesvarsel,opsigelse,ansaettelsesdato,oprettet,oprettet den,"
    "ansogning modtaget,dato modtaget,afdeling,team,score,point,karakter,prioritet,type,ansaettelsestype,"
    "arbejdstid,nuvaerende arbejdsgiver,nuvaerende stilling,arbejdsgiver,seneste stilling,tidligere arbejdsgiver,"
    "nuvaerende job,nuvaerende virksomhed,nuvaerende titel,korekort,billede,ansogningsfrist,frist,samtykke,gdpr,"
    "naeste skridt,opfolgning,test,referencer,motiveret ansogning,kategori,titel,branche,opslagsdato,faktura,"
    "fakturadato,garanti",
}
