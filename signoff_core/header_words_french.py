"""What the words of a header stand for in French: a vocabulary for `header_grammar`."""

from collections.abc import Mapping

from signoff_core.header_words import Said

FRENCH: Mapping[Said, str] = {
    Said.OF: "recrutement,processus,du,des,les,et,aux,au,sur,un,une,votre,par rapport,dans,quel,quels,quelles,est,sont,"
    "vos,vous,notre,nos,pour,avez,etes,merci,ou,qui,comment,veuillez,mon,ma,ici,oui,dans quelle,pour quel,a quel,"
    "quelle est,quelle sont,pour quelle,a quelle",
    Said.CANDIDATE: "candidat,candidate,candidats,postulant,nom du candidat,candidat e,candidats es,postulante,"
    "postulant e",
    Said.NUMBER: "numero",
    Said.LINK: "lien,fichier,piece jointe,joindre,joignez,telecharger,telechargez,deposez,deposer,ajouter,importer",
    Said.FULL: "complet",
    Said.NAME: "nom,nom complet,nom et prenom,nom prenom,prenom et nom,prenom nom,noms et prenoms,nom prenoms,"
    "nom prenom du candidat,nom et prenoms,nom du postulant,nom candidat,prenom nom du candidat,"
    "nom prenom candidat,noms prenoms,identite",
    Said.FIRST: "prenom,prenoms",
    Said.LAST: "nom de famille,nom de naissance,nom d usage,noms",
    Said.ID: "identifiant,matricule,ref candidat",
    Said.SERIAL: "n ordre,no ordre,ligne",
    Said.EMAIL: "courriel,adresse email,adresse mail,adresse courriel,mel,adresse electronique,adresse e mail,"
    "adresse mail personnelle,adresse de courriel,email personnel,mail personnel",
    Said.PHONE: "telephone,numero de telephone,tel,n de telephone,no de telephone,no telephone,n tel,num tel,"
    "numero tel,numero de tel,telephone fixe,tel fixe,telephones,n telephone,numero telephone,"
    "telephone personnel,coordonnees telephoniques",
    Said.CONTACT: "coordonnees",
    Said.MOBILE: "portable,telephone portable,tel portable,tel mobile,telephone mobile,gsm,numero de portable,"
    "numero portable,num portable,numero de mobile,tel port",
    Said.OTHER: "autre,secondaire",
    Said.MAIN: "principal,personnel",
    Said.HOME: "fixe,domicile,professionnel",
    Said.PLACE: "ville,lieu de residence,adresse,localisation,lieu d habitation,domicile adresse,commune,residence,"
    "adresse postale,lieu habitation,ville de residence,habitez,habite,residez,ville actuelle,"
    "lieu d habitation actuel,lieu residence,localite,adresse complete,ville de domicile,ville habitation,"
    "ville d habitation,ville pays,localisation actuelle,ville region,cp ville,code postal ville,"
    "code postal et ville,lieu de domicile,adresse du domicile,ville departement,situation geographique",
    Said.STATE: "departement de residence",
    Said.COUNTRY: "pays",
    Said.PERMANENT: "lieu de travail,lieu du poste,lieu de naissance,lieu de l entretien,lieu entretien,lieu,site,"
    "lieu de mission,localisation du poste,ville du poste,lieu souhaite,localisation souhaitee",
    Said.ROLE: "poste,intitule du poste,offre,poste vise,intitule de poste,poste a pourvoir,metier,emploi,fonction,"
    "titre du poste,poste souhaite,poste demande,annonce,offre d emploi,mission,poste recherche,intitule poste,"
    "offre emploi,titre de l offre,poste cible,postes,intitule de l offre,intitule offre,offre de poste,"
    "poste propose,poste ouvert,nom du poste,titre poste,titre de l annonce,poste cherche,poste convoite,"
    "poste candidate,nom de l offre,intitule mission,poste brigue",
    Said.APPLY: "candidature,postule,depot,reception,postulez,candidatez,postuler,candidater,souhaitez vous postuler",
    Said.APPLY_FOR: "poste concerne,candidature pour,postule pour,postule a,candidature au poste,poste candidate",
    Said.WISHED: "souhaite,souhaitee,vise",
    Said.CLIENT: "nom du client,entreprise cliente,client final,societe cliente,client concerne,entreprise client,"
    "client entreprise,donneur d ordre,societe client,client entreprise utilisatrice,entreprise utilisatrice,"
    "compte client",
    Said.COMPANY: "entreprise,societe,nom de l entreprise,nom de la societe,nom entreprise",
    Said.PROJECT: "projet",
    Said.STAGE: "etape,phase,etape du processus,etape de recrutement,etape actuelle,etape en cours,"
    "etape du recrutement,etape processus,etape recrutement,etape de la candidature,etape candidature,"
    "phase de recrutement,phase du recrutement,phase actuelle,etape du candidat,etape process,stade",
    Said.STATUS: "statut,etat,situation,avancement,statut candidature,statut du candidat,statut de la candidature,"
    "etat de la candidature,statut actuel,etat d avancement,etat candidature,suivi candidature,etat du dossier,"
    "etat avancement,etat du candidat,statut recrutement,statut de candidature,statut process,statut du dossier,"
    "situation candidature,suivi candidat,etat de candidature,etat d avancement de la candidature,"
    "statut du recrutement,etat de la demande,suivi du candidat",
    Said.OUTCOME: "resultat,decision,issue,avis final,decision finale,resultat final,verdict,resultat entretien,"
    "resultat de l entretien,retenu non retenu,retenu ou non,conclusion,decision recrutement,avis definitif,"
    "suite donnee,ok ko,accepte refuse",
    Said.SELECTED: "retenu,retenue,embauche,recrute",
    Said.INTERVIEW: "entretien,entretiens,rdv entretien,rdv,rendez vous,entretien physique,entretien visio,rencontre,"
    "entretien d embauche,entretien recrutement",
    Said.ROUND: "tour",
    Said.NTH: "premier,deuxieme,troisieme,premiere,1 er,2 eme,3 eme,2 e,1er,2eme,3eme,1 ere,2 nd,second",
    Said.SCREENING: "preselection,prequalification,entretien telephonique,entretien rh,preentretien,pre entretien,"
    "prequalification telephonique,tri cv,entretien tel,prequal,entretien prealable,appel de prequalification,"
    "preselection telephonique,qualification telephonique,qualif tel,qualification tel,premier contact,"
    "appel telephonique,entretien tel rh,entretien cabinet",
    Said.TECHNICAL: "technique,operationnel",
    Said.SCHEDULE: "planifie,prevu,fixe le,programme",
    Said.DATE: "date de,le,jour,date du,date d",
    Said.TIME: "heure,horaire",
    Said.DATE_TIME: "date et heure,date heure",
    Said.SENT: "envoye,envoi,transmis",
    Said.SUBMIT: "presente,presentation,cv envoye,envoi cv,envoi du cv,cv transmis,cv presente,transmission cv",
    Said.SUBMIT_TO_CLIENT: "envoye au client,presente au client,envoi client,envoi au client,presentation client,"
    "transmis au client,cv envoye au client,presentation au client,cv transmis au client,cv envoye client,"
    "envoi cv client,envoi du cv au client,presente client,dossier envoye au client,"
    "candidature envoyee au client,envoi dossier client,cv envoye au manager,profil envoye au client,"
    "presentee au client,cv presente au client,transmis client,transmission client,envoi profil client,"
    "cv transmis client,transmission au client,presentation candidat au client,envoye client",
    Said.REJECT: "refus,rejet,refuse,non retenu,refusee,rejetee,rejete,non retenue,non selection,elimination,"
    "declinee,decline,disqualification,disqualifie",
    Said.CHANGE: "changement,evolution",
    Said.FEEDBACK: "avis,retour,compte rendu,debrief,appreciation,retour client,feed back,ressenti,bilan,retours,"
    "avis client,avis rh,avis recruteur",
    Said.RECRUITER: "recruteur,recruteuse,charge de recrutement,chargee de recrutement,consultant,nom du recruteur,"
    "charge e de recrutement,responsable recrutement,charge recrutement,consultant recrutement,consultante,"
    "recruteur referent,charge e recrutement,recruteur euse,recruteur assigne,charge de recherche,"
    "chargee de recherche,consultant e,recruteur en charge,consultant en charge,consultant en recrutement,"
    "recruteur responsable,charge de sourcing,charge rh,assistante rh,assistant rh,responsable du recrutement,"
    "consultant referent,charges de recrutement,talent acquisition manager",
    Said.HR: "rh",
    Said.OWNER: "responsable,en charge,affecte a,charge de dossier,referent,suivi par,gere par",
    Said.MANAGER: "responsable hierarchique,chef,manager recruteur,manager operationnel,responsable du poste",
    Said.INTERVIEWER: "interlocuteur,evaluateur,intervieweur",
    Said.SOURCE: "origine,source,provenance,canal,origine de la candidature,provenance de la candidature,"
    "source candidature,canal de recrutement,source de la candidature,origine candidature,origine du candidat,"
    "source de recrutement,source cv,origine cv,origine du cv,source du cv,canal d acquisition,canal de sourcing,"
    "source candidat,provenance cv,provenance du cv,source de sourcing,sourcing,moyen de recrutement,"
    "canal de candidature,canal candidature,site d origine,source du candidat,provenance candidat,"
    "source d acquisition,origine candidat",
    Said.HEARD: "comment avez vous connu,comment nous avez vous connu,comment connu,connu,connu notre entreprise,"
    "entendu parler,entendu parler de nous,trouve cette offre,eu connaissance,pris connaissance,"
    "comment avez vous entendu parler,comment nous avez vous trouve,connaissance de l offre,"
    "connaissance du poste,eu connaissance de cette offre,decouvert,comment avez vous trouve",
    Said.PORTAL: "cabinet,jobboard,site emploi",
    Said.SALARY: "salaire,remuneration,salaire actuel,tjm,fourchette salariale,remuneration actuelle,remu,salaire brut,"
    "salaire brut annuel,salaire fixe,dernier salaire,salaire net,package,remuneration fixe,taux horaire,"
    "salaire annuel,salaire annuel brut,remu actuelle,sal actuel,salaire actuel brut",
    Said.EXPECTED: "pretentions,pretentions salariales,salaire souhaite,pretention salariale,salaire demande,"
    "remuneration souhaitee,salaire attendu,pretention,remuneration attendue,pretentions de salaire,"
    "remu souhaitee,salaire voulu,pretentions financieres,pretentions remuneration,salaire desire,salaire vise,"
    "attentes salariales,attente salariale,souhait salarial,souhaits salariaux,exigences salariales,"
    "remuneration demandee,remuneration desiree,salaire espere,remu attendue,pretentions salaire,"
    "fourchette souhaitee,tjm souhaite",
    Said.CURRENT: "actuel,actuelle,dernier,derniere,precedent",
    Said.REASON: "motif,raison,motifs,raisons",
    Said.LEAVE: "desistement,motif de depart,raison du depart,motif du depart,motif de changement,raison du changement,"
    "motif de recherche,motif de recrutement,motif du recrutement,raison du desistement,motif desistement,"
    "motif depart,motivations,motivation",
    Said.NOTES: "commentaires,commentaire,remarques,remarque,observations,annotations,notes internes,"
    "infos complementaires,informations complementaires,commentaires rh,observations rh,commentaire rh,"
    "remarques rh,compte rendu entretien,compte rendu de l entretien,cr entretien,notes entretien,"
    "notes d entretien,commentaires entretien,commentaire recruteur,commentaires recruteur,autres informations,"
    "commentaire libre,observations diverses,note libre,autres remarques",
    Said.TOLD: "prevenu,informe,candidat informe,candidat prevenu,reponse envoyee,reponse candidat,retour candidat,"
    "retour au candidat,reponse au candidat,retour fait,candidat averti,reponse donnee,retour donne,"
    "date de reponse,candidat contacte pour retour,retour au candidat le,candidat prevenu le,retour effectue,"
    "annonce au candidat,candidat notifie,reponse donnee au candidat,candidat informe le,reponse faite,"
    "retour candidat fait,reponse apportee,retour donne au candidat,reponse envoyee au candidat,"
    "feedback candidat donne",
    Said.DO_NOT_CALL: "ne pas appeler,ne pas contacter,liste noire,blackliste,ne plus contacter,ne plus appeler,"
    "ne pas rappeler",
    Said.RELOCATION: "mobilite,mobilite geographique,demenagement,mobile geographiquement,relocalisation,demenager,"
    "pret a demenager,mobilite geo,relocation possible,disposition a demenager,accepte de demenager,"
    "disponible pour demenager,mobilite souhaitee,mobilite nationale,vous mobile geographiquement",
    Said.REFERRAL: "recommande par,cooptation,coopte par,coopteur,parrain,refere par,cooptateur,recommandation,"
    "cooptee par,coopte,nom du coopteur,parraine par,recommandee par,referent cooptation,nom du parrain,"
    "cooptation par",
    Said.RESUME: "lien cv,cv joint,lien du cv,lien vers le cv,lien vers cv,fichier cv,cv en ligne,url cv,url du cv,"
    "cv pdf,cv en pdf,curriculum vitae joint,piece jointe cv,cv a joindre,lien curriculum,cv a jour",
    Said.BY: "par",
    Said.UPDATED: "mise a jour,derniere mise a jour,maj,date de mise a jour,date maj,derniere modification,"
    "mis a jour le,date mise a jour,modifie le",
    Said.FORMAT: "brut,net,annuel,mensuel,brut annuel,ke,k euros,annuel brut,mensuel brut,net mensuel,par an,"
    "obligatoire,facultatif,euros,jj mm aaaa",
    Said.POSTAL: "code postal,cp",
    Said.FINAL: "finale,finaux",
    Said.NOT_OURS: "age,date de naissance,naissance,genre,sexe,civilite,nationalite,situation familiale,etudes,"
    "diplome,diplomes,formation,niveau,niveau d etudes,langues,langue,anglais,experience,annees d experience,"
    "competences,disponibilite,disponible,preavis,type,type de contrat,contrat,cdi,note,notation,priorite,"
    "service,departement,secteur,date de debut,debut,date d entree,entree,prise de poste,date de prise de poste,"
    "integration,date d integration,date d embauche,creation,date de creation,date de candidature,"
    "date candidature,date de reception,date de postulation,date de depot,horodateur,relance,date de relance,"
    "prochaine etape,prochaine action,photo,entreprise actuelle,poste actuel,employeur actuel,dernier poste,"
    "derniere entreprise,dernier employeur,fonction actuelle,permis,vehicule,handicap,rqth,test,tests,"
    "lettre de motivation,lm,lien annonce,heure entretien,type entretien,suivi,action,references,score,"
    "salaire propose,technologies,profil,anciennete,nombre de postes,nombre de candidats,nombre de candidatures,"
    "situation actuelle,situation professionnelle",
}
