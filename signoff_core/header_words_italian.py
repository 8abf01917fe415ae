"""What the words of a header stand for in Italian: a vocabulary for `header_grammar`."""

from collections.abc import Mapping

from signoff_core.header_words import Said

ITALIAN: Mapping[Said, str] = {
    Said.OF: "selezione,processo,di,del,della,dello,dei,il,la,lo,per,nel,il candidato,da,a cui,i,quale,qual,tua,tuo,"
    "ti,si,sei,ci,noi,alla,al,chi,dove,hai,un,una,gli,vostra,nostra,in quale,su,se,tuoi,con",
    Said.CANDIDATE: "candidati,candidato a,candidata",
    Said.LINK: "allegato,collegamento,allega,allegare,carica,caricare,inserisci,percorso",
    Said.NAME: "nome,nome e cognome,nome cognome,cognome e nome,cognome nome,nominativo,nome completo,"
    "nominativo candidato,nominativo del candidato,cognome e nome candidato,nome e cognome del candidato,"
    "cognome nome candidato",
    Said.LAST: "cognome",
    Said.ID: "codice,riferimento,identificativo",
    Said.SERIAL: "riga,progressivo,n progressivo",
    Said.EMAIL: "posta elettronica,indirizzo email,indirizzo mail,indirizzo di posta,indirizzo di posta elettronica,"
    "indirizzo e mail",
    Said.PHONE: "telefono,recapito telefonico,numero di telefono,recapito,numero telefono,recapiti,num telefono,"
    "contatto telefonico,numero di cell,tel cell,telefono cell,recapiti telefonici,num tel",
    Said.CONTACT: "contatto,contatti",
    Said.MOBILE: "cellulare,cell,numero cellulare,numero di cellulare,telefono cellulare",
    Said.OTHER: "altro,alternativo",
    Said.PLACE: "citta,residenza,indirizzo,localita,comune,domicilio,luogo di residenza,citta di residenza,"
    "comune di residenza,luogo residenza,vivi,abiti,risiedi,residente,residente a,domicilio attuale,"
    "luogo di domicilio,citta attuale,citta di domicilio,comune di domicilio,indirizzo di residenza,"
    "zona di residenza,citta residenza,residenza domicilio,localizzazione",
    Said.STATE: "provincia,regione,prov,provincia di residenza",
    Said.COUNTRY: "paese",
    Said.PERMANENT: "sede,sede di lavoro,luogo di lavoro,luogo di nascita,luogo,luogo colloquio,sede lavorativa",
    Said.ROLE: "posizione,ruolo,mansione,posizione ricercata,posizione lavorativa,annuncio,offerta di lavoro,figura,"
    "figura ricercata,ruolo ricercato,profilo ricercato,posizione aperta,titolo posizione,figura professionale,"
    "titolo annuncio,annuncio di riferimento,posizione richiesta,nome posizione,posizione proposta,"
    "posizione di interesse,profilo professionale ricercato,titolo della posizione,posizioni,ruolo proposto,"
    "mansione ricercata,titolo offerta,posizione oggetto di selezione,ruolo di interesse",
    Said.APPLY: "candidatura,domanda,candidi,candida,candidarti,candidarsi,ti candidi,stai candidando",
    Said.APPLY_FOR: "candidato per,posizione per cui si candida,candidatura per,candidatura a",
    Said.CLIENT: "cliente,azienda cliente,nome cliente,cliente finale,azienda committente,committente,societa cliente,"
    "cliente azienda,nome azienda cliente,ragione sociale cliente,azienda utilizzatrice,utilizzatrice,"
    "impresa utilizzatrice",
    Said.COMPANY: "azienda,ditta,nome azienda,ragione sociale",
    Said.PROJECT: "progetto,commessa",
    Said.STAGE: "fase,step selezione,fase del processo,fase di selezione,fase selezione,fase attuale,"
    "fase della selezione,fase iter,fase processo,step processo,step attuale,fase candidato,fase del candidato,"
    "fase dell iter,stadio",
    Said.STATUS: "stato,stato candidatura,stato del candidato,stato candidato,stato selezione,stato attuale,situazione,"
    "stato della candidatura,stato avanzamento,avanzamento,stato colloquio,stato processo,stato della selezione,"
    "stato iter,stato del processo,status candidato,stato del candidato nella selezione,status candidatura,"
    "stato della pratica,stato pratica",
    Said.OUTCOME: "esito,risultato,decisione,esito finale,esito colloquio,giudizio finale,esito selezione,"
    "esito del colloquio,idoneo,idoneo non idoneo,idoneita,decisione finale,risultato finale,"
    "esito della selezione,esito candidatura,esito processo,giudizio complessivo",
    Said.SELECTED: "assunto,selezionato",
    Said.INTERVIEW: "colloquio,colloqui,intervista,colloquio responsabile,colloquio con responsabile,"
    "colloquio in azienda",
    Said.NTH: "primo,secondo,terzo,prima,seconda,terza,i,ii,iii,1 o,2 o,1 a,2 a",
    Said.SCREENING: "preselezione,colloquio telefonico,colloquio conoscitivo,colloquio hr,prescreening telefonico,"
    "scrematura,screening telefonico,colloquio con hr,primo contatto,contatto telefonico iniziale,"
    "colloquio telefonico hr,colloquio interno,colloquio agenzia",
    Said.TECHNICAL: "tecnico",
    Said.SCHEDULE: "fissato,programmato,previsto,effettuato",
    Said.DATE: "data,giorno,data del",
    Said.TIME: "ora,orario",
    Said.DATE_TIME: "data e ora,data ora,data e orario",
    Said.SENT: "inviato,invio",
    Said.SUBMIT: "presentato,presentazione,cv inviato,invio cv,invio del cv",
    Said.SUBMIT_TO_CLIENT: "inviato al cliente,presentato al cliente,invio al cliente,presentazione cliente,"
    "invio cliente,presentazione al cliente,cv inviato al cliente,cv inviato cliente,invio cv cliente,"
    "invio cv al cliente,inviato a cliente,presentato a cliente,profilo inviato al cliente,"
    "invio profilo al cliente,cv al cliente,candidatura inviata al cliente,presentazione candidato al cliente,"
    "cv presentato al cliente,inviato cliente,trasmesso al cliente,cv trasmesso al cliente,invio a cliente,"
    "presentata al cliente,proposto al cliente",
    Said.REJECT: "rifiuto,scarto,scartato,esclusione,non idoneita,non idoneo,scarti,mancata selezione,non selezionato,"
    "rifiutato,respinto,bocciatura,bocciato,escluso,scarto candidato,non assunzione",
    Said.CHANGE: "cambio,variazione",
    Said.FEEDBACK: "riscontro,giudizio,parere",
    Said.RECRUITER: "selezionatore,selezionatrice,reclutatore,recruiter assegnato,responsabile selezione,consulente,"
    "addetto selezione,nome recruiter,consulente hr,recruiter di riferimento,consulente di riferimento,"
    "selezionatore assegnato,hr referente,specialista selezione,addetto alla selezione,"
    "responsabile della selezione,recruiter responsabile,consulente di selezione,hr specialist,"
    "referente selezione,addetta selezione",
    Said.OWNER: "responsabile,referente,assegnato a,in carico a,gestito da,incaricato,referente interno",
    Said.MANAGER: "responsabile diretto,capo,referente aziendale",
    Said.INTERVIEWER: "intervistatore,intervistatori,esaminatore,colloquio con",
    Said.SOURCE: "fonte,provenienza,canale,canale di reclutamento,fonte candidatura,fonte di reclutamento,"
    "provenienza candidatura,canale di provenienza,fonte del candidato,canale di ricerca,fonte di provenienza,"
    "canale di selezione,canale candidatura,fonte cv,provenienza cv,fonte del cv,canale di reperimento,"
    "fonte di reperimento,origine candidatura,sorgente,canale di acquisizione,fonte reclutamento,"
    "canale reclutamento,fonte di candidatura,origine,sito di provenienza",
    Said.SALARY: "stipendio,retribuzione,ral,ral attuale,retribuzione attuale,compenso,stipendio attuale,"
    "retribuzione attuale ral,ultima ral,ultima retribuzione,retribuzione lorda,retribuzione annua lorda,"
    "ral lorda,stipendio netto,stipendio lordo,netto mensile,compenso attuale,tariffa giornaliera,tariffa,"
    "ral annua",
    Said.EXPECTED: "ral richiesta,retribuzione richiesta,stipendio desiderato,aspettativa economica,"
    "aspettative economiche,richiesta economica,aspettativa retributiva,aspettative retributive,ral desiderata,"
    "stipendio richiesto,ral attesa,pretesa economica,aspettativa,aspettative,aspettativa ral,aspettative ral,"
    "ral aspettativa,ral target,ral attese,attese economiche,attese retributive,richiesta ral,"
    "richiesta retributiva,pretese economiche,retribuzione desiderata,retribuzione attesa,retribuzione auspicata,"
    "stipendio atteso,aspettative di stipendio,aspettativa stipendio,aspettative salariali,aspettativa salariale,"
    "desiderata economica,desiderata retributiva",
    Said.CURRENT: "attuale,ultimo,ultima,precedente",
    Said.REASON: "motivo,motivazione,ragione,motivi,causa",
    Said.LEAVE: "rinuncia,motivo del cambiamento,motivo cambio,motivazione al cambiamento,motivo uscita,"
    "motivo della rinuncia,motivo rinuncia,motivo del cambio,motivo dimissioni,motivo ricerca,"
    "motivo della ricerca,motivo di uscita",
    Said.NOTES: "note,commenti,osservazioni,annotazioni,commento,note interne,note colloquio,appunti,"
    "altre informazioni,note aggiuntive,note recruiter,note hr,note selezionatore,note del colloquio,"
    "commenti recruiter,osservazioni colloquio,ulteriori informazioni,commenti colloquio,note colloqui,"
    "considerazioni,note generali,commenti aggiuntivi,note interne hr",
    Said.TOLD: "avvisato,informato,candidato informato,riscontro al candidato,feedback inviato,candidato avvisato,"
    "risposta al candidato,esito comunicato,comunicato al candidato,feedback al candidato,"
    "feedback candidato inviato,candidato informato il,avvisato il,comunicazione al candidato,"
    "comunicazione esito,comunicazione esito al candidato,riscontro candidato,esito comunicato al candidato,"
    "risposta candidato inviata,risposta inviata al candidato,feedback dato al candidato,feedback dato,"
    "candidato contattato per esito,notificato al candidato",
    Said.DO_NOT_CALL: "non chiamare,non contattare,da non contattare,non ricontattare,non richiamare,lista nera",
    Said.RELOCATION: "disponibilita al trasferimento,trasferimento,disponibilita trasferimento,mobilita,"
    "disponibilita a trasferirsi,disponibile al trasferimento,trasferirti,trasferirsi,trasferirebbe,"
    "disponibile a trasferirti,disponibile a trasferirsi,disponibilita al trasferimento di residenza,"
    "disponibilita a trasferirti,disponibilita mobilita,mobilita geografica,disponibile trasferimento,"
    "cambio residenza,disponibilita di trasferimento,disponibile al trasferimento di sede",
    Said.REFERRAL: "segnalato da,raccomandato da,referenziato da,presentato da,segnalato,segnalazione di,"
    "segnalazione da,segnalatore,nome del segnalatore,referral da,consigliato da",
    Said.RESUME: "cv allegato,link cv,link al cv,curriculum allegato,curriculum in allegato,link curriculum,"
    "link al curriculum,cv in allegato,file cv,cv aggiornato,allegato cv,curriculum aggiornato,"
    "curriculum vitae allegato,cv pdf",
    Said.UPDATED: "ultimo aggiornamento,aggiornamento,data aggiornamento,ultima modifica,aggiornato il",
    Said.HEARD: "saputo di noi,come hai saputo di noi,saputo,come ci hai conosciuto,ci hai conosciuto,"
    "come hai conosciuto,venuto a conoscenza,venuto a conoscenza di questa offerta,come sei venuto a conoscenza,"
    "come hai trovato,come ci hai trovato,trovato questo annuncio,come hai saputo,come ha conosciuto,"
    "come e venuto a conoscenza",
    Said.FORMAT: "lorda,lordo,netto,annua,annuo,mensile,obbligatorio,facoltativo,gg mm aaaa",
    Said.POSTAL: "cap",
    Said.FINAL: "finale,finali",
    Said.NOT_OURS: "eta,valutazione,data di nascita,data nascita,nascita,genere,sesso,stato civile,codice fiscale,"
    "nazionalita,titolo di studio,istruzione,laurea,lingue,lingua,inglese,esperienza,anni di esperienza,"
    "competenze,disponibilita,preavviso,tipo,contratto,tipo di contratto,tipo contratto,punteggio,voto,priorita,"
    "reparto,settore,inizio,data inizio,data di inizio,data assunzione,data di assunzione,assunzione,inserimento,"
    "data inserimento,data di inserimento,data candidatura,data di candidatura,data ricezione,"
    "informazioni cronologiche,foto,azienda attuale,ruolo attuale,posizione attuale,ultima azienda,ultimo ruolo,"
    "mansione attuale,patente,automunito,categorie protette,test,prova,lettera di presentazione,ora colloquio,"
    "modalita,modalita colloquio,prossimo passo,prossimi passi,follow up,referenze,offerta economica,seniority,"
    "livello,costo,viaggiare,offerta",
}
