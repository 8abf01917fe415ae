"""What the words of a header stand for in Portuguese, Spanish, French and Italian."""

from collections.abc import Mapping

from signoff_core.header_words import Said

PORTUGUESE: Mapping[Said, str] = {
    Said.OF: "processo,seletivo,selecao,seletiva,recrutamento,de,do,da,dos,das,e,para,o,os,as,em,ao,no processo,seu,sua,qual,um,uma,pelo,pela,com",
    Said.CANDIDATE: "candidato,candidata,candidatos,candidato a,inscrito,postulante",
    Said.NUMBER: "numero,num",
    Said.LINK: "anexo,arquivo",
    Said.FULL: "completo,completa",
    Said.NAME: "nome,nome completo,nome do candidato,nome da pessoa",
    Said.FIRST: "primeiro nome,prenome",
    Said.LAST: "sobrenome,ultimo nome",
    Said.MIDDLE: "nome do meio,nome social,apelido social",
    Said.ID: "codigo,matricula,protocolo,identificador,numero de inscricao,inscricao,n inscricao,numero inscricao",
    Said.SERIAL: "n ordem,ordem,numero de ordem,item,linha",
    Said.EMAIL: "endereco de email,correio eletronico",
    Said.PHONE: "telefone,fone,tel contato,telefone de contato,numero de telefone,telefone contato,contato telefonico,"
    "telefone celular,telefones",
    Said.CONTACT: "contato,contatos",
    Said.MOBILE: "celular,telemovel,numero de celular,telefone movel",
    Said.OTHER: "alternativo,recado,segundo,outro,secundario",
    Said.MAIN: "principal,pessoal",
    Said.HOME: "residencial,comercial,fixo",
    Said.PLACE: "cidade,localidade,localizacao,endereco,municipio,onde mora,residencia,cidade de residencia,bairro,"
    "cidade estado,cidade uf,local de residencia,morada,cidade atual",
    Said.STATE: "uf,unidade federativa,provincia,regiao",
    Said.COUNTRY: "pais",
    Said.PERMANENT: "cep,local da vaga,local de trabalho,local da entrevista,logradouro,naturalidade,unidade,complemento,"
    "local,posto de trabalho",
    Said.ROLE: "vaga,cargo,titulo da vaga,vaga titulo,funcao,nome da vaga,posicao,vaga de interesse,cargo pretendido,"
    "cargo desejado,area de interesse,funcao pretendida,cargo de interesse,vaga pretendida,titulo vaga,cargo funcao,"
    "oportunidade",
    Said.APPLY: "candidatura,inscrito em,data de inscricao,data da inscricao",
    Said.APPLY_FOR: "vaga aplicada,candidatou se a,candidatura a,candidatura para,vaga candidatada,concorre a,concorrendo a",
    Said.WISHED: "pretendida,pretendido,desejado,desejada",
    Said.CLIENT: "cliente,nome do cliente,empresa cliente,empresa contratante,contratante",
    Said.COMPANY: "empresa,nome da empresa",
    Said.PROJECT: "projeto",
    Said.STAGE: "etapa,etapa nome,fase,etapa do processo,fase do processo,etapa atual,etapa do funil,fase atual",
    Said.STATUS: "situacao,estatus,status da candidatura,status do processo,situacao atual,status do candidato,"
    "situacao do candidato,andamento,situacao da candidatura",
    Said.STATUS_OR_STATE: "estado",
    Said.OUTCOME: "resultado,decisao,parecer final,resultado final,desfecho,decisao final,classificacao final",
    Said.SELECTED: "aprovado,contratado,selecionado",
    Said.INTERVIEW: "entrevista,entrevistado,entrevistas,entrevistado em",
    Said.ROUND: "rodada",
    Said.NTH: "primeira,segunda,terceira,1 a,2 a,3 a",
    Said.SCREENING: "triagem,entrevista rh,entrevista com rh,entrevista inicial,pre entrevista,entrevista telefonica",
    Said.TECHNICAL: "tecnica,gestor entrevista,entrevista tecnica,entrevista gestor,entrevista com gestor,"
    "entrevista com cliente,entrevista cliente",
    Said.SCHEDULE: "agendada,agendado,agendamento,marcada,realizada,realizado",
    Said.DATE: "data,dia",
    Said.TIME: "hora,horario",
    Said.DATE_TIME: "data e hora,data hora,data e horario,data horario",
    Said.SENT: "enviado,envio,enviada",
    Said.SUBMIT: "apresentado,apresentacao,cv enviado,curriculo enviado,envio do cv,envio do curriculo",
    Said.SUBMIT_TO_CLIENT: "enviado ao cliente,enviado para cliente,apresentado ao cliente,envio ao cliente,"
    "cv enviado ao cliente,apresentacao ao cliente,encaminhado ao cliente",
    Said.DECIDE: "encerramento",
    Said.REJECT: "reprovacao,rejeicao,recusa,reprovado,desclassificacao,eliminacao,dispensa,descarte",
    Said.CHANGE: "mudanca,alteracao de status,mudanca de etapa",
    Said.FEEDBACK: "parecer,retorno,devolutiva",
    Said.RECRUITER: "recrutador,recrutadora,recrutador responsavel,nome do recrutador,recrutador a,selecionador,"
    "responsavel pelo recrutamento,analista de rh,recrutador nome,consultor,consultora,responsavel rh,analista responsavel",
    Said.OWNER: "responsavel,analista",
    Said.MANAGER: "gestor,gerente,lider,gestor responsavel,gestor da vaga,gestor solicitante,solicitante,requisitante",
    Said.INTERVIEWER: "entrevistador,entrevistadora,entrevistadores",
    Said.SOURCE: "origem,fonte,canal,origem do candidato,canal de origem,fonte de recrutamento,como conheceu,fonte do candidato,"
    "canal de divulgacao,origem da candidatura,fonte de captacao,como soube da vaga,captacao,onde viu a vaga",
    Said.HEARD: "como ficou sabendo,como soube,como nos conheceu,como ficou sabendo da vaga",
    Said.SALARY: "salario,remuneracao,salario atual,faixa salarial",
    Said.EXPECTED: "pretensao salarial,pretensao,salario pretendido,expectativa salarial,salario desejado,"
    "expectativa de salario,pretensao de salario,remuneracao pretendida,expectativa",
    Said.CURRENT: "atual,ultimo,ultima,anterior",
    Said.REASON: "motivo,justificativa,razao,causa",
    Said.LEAVE: "desistencia,motivo da desistencia,motivo desistencia,motivo da saida,motivo de saida,motivo do desligamento,motivo da mudanca,motivo da contratacao",
    Said.NOTES: "observacoes,observacao,obs,comentarios,comentario,anotacoes,notas,anotacao,consideracoes,"
    "informacoes adicionais,comentarios adicionais",
    Said.TOLD: "avisado,avisado em,candidato avisado,feedback enviado,retorno ao candidato,devolutiva enviada,"
    "feedback dado,retorno dado,informado em,comunicado em,feedback ao candidato,data do feedback,data feedback",
    Said.DO_NOT_CALL: "nao ligar,nao contatar,nao contactar",
    Said.RELOCATION: "disponibilidade para mudanca,aceita mudar,mudanca de cidade,aceita mudanca,realocacao,mobilidade,"
    "disponibilidade de mudanca,disponivel para mudanca,disponibilidade para mudar,disponibilidade de realocacao",
    Said.REFERRAL: "indicado por,indicacao,quem indicou,recomendado por,nome de quem indicou,indicacao de",
    Said.RESUME: "curriculo,link do curriculo,curriculo link,url curriculo,link curriculo,anexo curriculo,curriculo url,"
    "link do cv,curriculo anexo",
    Said.BY: "por",
    Said.NOT_OURS: "idade,nascimento,data de nascimento,data nascimento,genero,sexo,estado civil,cpf,rg,cnh,pis,ctps,"
    "nacionalidade,raca,cor,pcd,deficiencia,escolaridade,formacao,idiomas,idioma,experiencia,experiencias,habilidades,"
    "competencias,cursos,curso,disponibilidade,turno,salario ofertado,tipo,modalidade,regime,pontuacao,nota,score final,"
    "posicao no ranking,classificacao,ranking,prioridade,setor,departamento,area,inicio,data de inicio,data inicio,"
    "admissao,data de admissao,data admissao,criado em,atualizado em,criacao,atualizacao,ultima atualizacao,data de cadastro,"
    "data cadastro,cadastro,carimbo de data hora,data da vaga,abertura,data de abertura,data da candidatura,contratacao,"
    "data de contratacao,prazo,foto,nome da mae,nome do pai,filhos,mae,pai,dependentes,ultima empresa,empresa atual,"
    "ultimo cargo,cargo atual,cargo anterior,empresa anterior,funcao atual,tempo,anos,link da vaga,codigo da vaga,id da vaga,"
    "descricao,requisitos,beneficios,vagas,quantidade,exame,exames,documentos,documentacao,avaliacao,avaliacoes,aso,treinamento,integracao,"
    "teste,testes,prova,redacao,perfil,disc,religiao,altura,peso,veiculo,transporte,vale transporte,linkedin perfil,lgpd,"
    "consentimento,local da entrevista,hora da entrevista,proxima acao,proximo passo,proximos passos",
}

SPANISH: Mapping[Said, str] = {
    Said.OF: "proceso,seleccion,selectivo,reclutamiento,del,el,la,los,las,y,al,en,su,con,un,que,para el,por favor",
    Said.CANDIDATE: "candidatos,postulante,aspirante,solicitante,postulado",
    Said.LINK: "enlace,adjunto,archivo",
    Said.NAME: "nombre,nombre completo,nombre y apellidos,nombre y apellido,apellidos y nombre,apellido y nombre,"
    "nombres y apellidos,apellidos y nombres,nombre candidato",
    Said.FIRST: "nombres,primer nombre,nombre de pila",
    Said.LAST: "apellido,apellidos,primer apellido,apellido paterno",
    Said.MIDDLE: "segundo nombre,segundo apellido,apellido materno",
    Said.ID: "codigo,identificador,referencia,folio",
    Said.EMAIL: "correo,correo electronico,direccion de correo,direccion de correo electronico,correo e",
    Said.PHONE: "telefono,tel contacto,numero de telefono,telefono de contacto,numero de contacto,telefono contacto",
    Said.CONTACT: "contacto,datos de contacto",
    Said.MOBILE: "movil,telefono movil,numero de celular,telefono celular,numero movil",
    Said.OTHER: "otro,secundario,adicional",
    Said.MAIN: "personal",
    Said.HOME: "fijo,casa,trabajo",
    Said.PLACE: "ciudad,ubicacion,localidad,direccion,domicilio,lugar de residencia,residencia,poblacion,municipio,"
    "ciudad de residencia,ciudad actual,ubicacion actual",
    Said.STATE: "provincia,comunidad autonoma",
    Said.PERMANENT: "codigo postal,lugar de trabajo,ubicacion del puesto,lugar de la entrevista,lugar de nacimiento,sede,lugar",
    Said.ROLE: "puesto,vacante,cargo,plaza,titulo del puesto,puesto de trabajo,posicion,nombre de la vacante,vacante nombre,"
    "oferta de empleo,perfil buscado,puesto solicitado,puesto vacante,busqueda,vacante titulo,titulo de la vacante",
    Said.APPLY: "postulacion,solicitud,inscripcion,aplicacion",
    Said.APPLY_FOR: "puesto al que aplica,vacante a la que aplica,postula a,aplica a,puesto al que postula,aplica para,"
    "puesto al que se postula,postulado a,postulacion a",
    Said.WISHED: "deseado,deseada,solicitado",
    Said.CLIENT: "empresa cliente,nombre del cliente,cliente final",
    Said.COMPANY: "nombre de la empresa,compania",
    Said.PROJECT: "proyecto",
    Said.STAGE: "etapa del proceso,fase del proceso,paso,etapa de seleccion,fase de seleccion",
    Said.STATUS: "estatus,estado actual,situacion,estado de la candidatura,estado del candidato,estado de candidatura,"
    "estado del proceso,estado candidato,estado proceso,estado de la postulacion,estatus del candidato,estado postulacion",
    Said.OUTCOME: "resultado final,decision,dictamen,decision final,veredicto,resultado entrevista",
    Said.SELECTED: "seleccionado,contratado",
    Said.INTERVIEW: "entrevista,entrevistas,entrevistado",
    Said.ROUND: "ronda",
    Said.NTH: "primera,segunda,tercera",
    Said.SCREENING: "cribado,preseleccion,filtro,filtro telefonico,entrevista telefonica,entrevista rrhh,entrevista de rrhh,"
    "entrevista inicial,llamada inicial,entrevista rh",
    Said.TECHNICAL: "tecnica,entrevista tecnica,entrevista con cliente,entrevista cliente,entrevista jefe,entrevista gerente",
    Said.SCHEDULE: "programada,agendada,programado,agendado,concertada,realizada",
    Said.DATE: "fecha,dia",
    Said.TIME: "hora,horario",
    Said.DATE_TIME: "fecha y hora,fecha hora",
    Said.SENT: "enviado,envio",
    Said.SUBMIT: "presentado,presentacion,cv enviado,envio de cv,envio cv,presentacion de candidato",
    Said.SUBMIT_TO_CLIENT: "enviado al cliente,enviado a cliente,presentado al cliente,presentado a cliente,envio al cliente,"
    "envio a cliente,cv enviado al cliente,presentacion al cliente,presentacion a cliente",
    Said.DECIDE: "cierre",
    Said.REJECT: "rechazo,descarte,rechazado,descartado,baja,desestimacion",
    Said.CHANGE: "cambio,cambio de estado,ultimo cambio de estado",
    Said.FEEDBACK: "retroalimentacion,informe",
    Said.RECRUITER: "reclutador,reclutadora,responsable de seleccion,tecnico de seleccion,seleccionador,seleccionadora,"
    "nombre del reclutador,consultor,consultora,reclutador asignado,consultor de seleccion,responsable seleccion",
    Said.OWNER: "responsable,encargado,asignado a",
    Said.MANAGER: "jefe,gerente,hiring manager jefe,responsable directo,jefe directo,manager contratante",
    Said.INTERVIEWER: "entrevistador,entrevistadora,entrevistadores",
    Said.SOURCE: "fuente,origen,canal,fuente de reclutamiento,procedencia,canal de reclutamiento,medio,via,"
    "origen de la candidatura,medio de reclutamiento,origen del candidato,fuente del candidato,fuente de captacion",
    Said.HEARD: "como se entero,como nos conociste,como se entero de la vacante,como supo de nosotros",
    Said.SALARY: "salario,sueldo,remuneracion,salario actual,sueldo actual,renta,banda salarial,rango salarial",
    Said.EXPECTED: "pretension salarial,pretensiones,pretensiones salariales,expectativa salarial,salario deseado,"
    "expectativas salariales,salario esperado,sueldo deseado,expectativa economica,pretension de renta,"
    "pretension economica,expectativas economicas,sueldo esperado,salario pretendido,sueldo pretendido,aspiracion salarial,"
    "renta pretendida,pretensiones economicas,expectativas",
    Said.CURRENT: "actual,ultimo,ultima,anterior",
    Said.REASON: "razon,motivo,motivos,causa",
    Said.LEAVE: "motivo de salida,motivo de cambio,motivo del cambio,motivo salida,motivo de busqueda",
    Said.NOTES: "observaciones,comentarios,notas,comentario,nota interna,anotaciones,informacion adicional,notas internas",
    Said.TOLD: "informado,avisado,feedback enviado,candidato informado,comunicado al candidato,respuesta al candidato,"
    "comunicado,feedback dado,fecha de feedback",
    Said.DO_NOT_CALL: "no llamar,no contactar",
    Said.RELOCATION: "disponibilidad para reubicarse,cambio de residencia,movilidad,reubicacion,dispuesto a mudarse,"
    "movilidad geografica,disponibilidad de traslado,disponible para reubicarse,disponibilidad de cambio de residencia,"
    "disponibilidad de reubicacion,disponibilidad cambio residencia",
    Said.REFERRAL: "referido por,recomendado por,referido,referencia de",
    Said.RESUME: "hoja de vida,enlace cv,cv adjunto,enlace al cv,url cv,curriculo",
    Said.NOT_OURS: "edad,evaluacion,valoracion,fecha de nacimiento,nacimiento,genero,sexo,estado civil,dni,nie,curp,rfc,nss,nacionalidad,"
    "discapacidad,estudios,formacion,titulacion,escolaridad,idiomas,idioma,ingles,nivel de ingles,experiencia,"
    "anos de experiencia,habilidades,competencias,conocimientos,disponibilidad,disponible,disponible desde,jornada,turno,"
    "tipo,modalidad,tipo de contrato,contrato,puntuacion,puntaje,calificacion,prioridad,departamento,area,inicio,"
    "fecha de inicio,fecha inicio,fecha de ingreso,ingreso,incorporacion,fecha de incorporacion,fecha de alta,alta,"
    "fecha de registro,registro,marca temporal,creado,actualizado,fecha de creacion,fecha de actualizacion,"
    "ultima actualizacion,fecha de aplicacion,fecha de postulacion,fecha de inscripcion,fecha de solicitud,fecha postulacion,"
    "fecha aplicacion,foto,empresa actual,ultima empresa,puesto actual,ultimo puesto,cargo actual,empresa anterior,"
    "puesto anterior,id vacante,codigo vacante,vehiculo,carnet,permiso,permiso de trabajo,prueba,pruebas,psicometrico,"
    "examen,examenes,referencias,documentos,documentacion,proximo paso,siguiente paso,seguimiento,fecha de seguimiento,"
    "salario ofrecido,salario ofertado,sueldo ofrecido,tecnologias,perfil,prioridad,carta de presentacion,hora entrevista,"
    "preaviso,tiempo,fecha de contratacion,contratacion",
}

FRENCH: Mapping[Said, str] = {
    Said.OF: "recrutement,processus,du,des,les,et,aux,au,sur,un,une,votre,par rapport,dans",
    Said.CANDIDATE: "candidat,candidate,candidats,postulant,nom du candidat",
    Said.NUMBER: "numero",
    Said.LINK: "lien,fichier,piece jointe",
    Said.FULL: "complet",
    Said.NAME: "nom,nom complet,nom et prenom,nom prenom,prenom et nom,prenom nom,noms et prenoms,nom prenoms",
    Said.FIRST: "prenom,prenoms",
    Said.LAST: "nom de famille,nom de naissance",
    Said.ID: "identifiant,matricule,ref candidat",
    Said.SERIAL: "n ordre,no ordre,ligne",
    Said.EMAIL: "courriel,adresse email,adresse mail,adresse courriel,mel,adresse electronique",
    Said.PHONE: "telephone,numero de telephone,tel,n de telephone,no de telephone,no telephone,n tel,num tel,numero tel",
    Said.CONTACT: "coordonnees",
    Said.MOBILE: "portable,telephone portable,tel portable,tel mobile,telephone mobile,gsm,numero de portable",
    Said.OTHER: "autre,secondaire",
    Said.MAIN: "principal,personnel",
    Said.HOME: "fixe,domicile,professionnel",
    Said.PLACE: "ville,lieu de residence,adresse,localisation,lieu d habitation,domicile adresse,commune,residence,"
    "adresse postale,lieu habitation,ville de residence",
    Said.STATE: "departement de residence",
    Said.COUNTRY: "pays",
    Said.PERMANENT: "code postal,lieu de travail,lieu du poste,lieu de naissance,lieu de l entretien,lieu entretien,lieu,site,"
    "lieu de mission",
    Said.ROLE: "poste,intitule du poste,offre,poste vise,intitule de poste,poste a pourvoir,metier,emploi,fonction,"
    "titre du poste,poste souhaite,poste demande,annonce,offre d emploi,mission,poste recherche,intitule poste,offre emploi",
    Said.APPLY: "candidature,postule,depot,reception",
    Said.APPLY_FOR: "poste concerne,candidature pour,postule pour,postule a,candidature au poste,poste candidate",
    Said.WISHED: "souhaite,souhaitee,vise",
    Said.CLIENT: "nom du client,entreprise cliente,client final,societe cliente",
    Said.COMPANY: "entreprise,societe,nom de l entreprise,nom de la societe,nom entreprise",
    Said.PROJECT: "projet",
    Said.STAGE: "etape,phase,etape du processus,etape de recrutement,etape actuelle,etape en cours,etape du recrutement",
    Said.STATUS: "statut,etat,situation,avancement,statut candidature,statut du candidat,statut de la candidature,"
    "etat de la candidature,statut actuel,etat d avancement,etat candidature,suivi candidature,etat du dossier,etat avancement",
    Said.OUTCOME: "resultat,decision,issue,avis final,decision finale,resultat final,verdict",
    Said.SELECTED: "retenu,retenue,embauche,recrute",
    Said.INTERVIEW: "entretien,entretiens,rdv entretien",
    Said.ROUND: "tour",
    Said.NTH: "premier,deuxieme,troisieme,premiere,1 er,2 eme,3 eme,2 e,1er,2eme,3eme",
    Said.SCREENING: "preselection,prequalification,entretien telephonique,entretien rh,preentretien,pre entretien,"
    "prequalification telephonique,tri cv,entretien tel",
    Said.TECHNICAL: "technique,entretien technique,entretien client,entretien manager,entretien operationnel",
    Said.SCHEDULE: "planifie,prevu,fixe le,programme",
    Said.DATE: "date de,le,jour,date du,date d",
    Said.TIME: "heure,horaire",
    Said.DATE_TIME: "date et heure,date heure",
    Said.SENT: "envoye,envoi,transmis",
    Said.SUBMIT: "presente,presentation,cv envoye,envoi cv,envoi du cv,cv transmis,cv presente,transmission cv",
    Said.SUBMIT_TO_CLIENT: "envoye au client,presente au client,envoi client,envoi au client,presentation client,"
    "transmis au client,cv envoye au client,presentation au client,cv transmis au client",
    Said.DECIDE: "cloture",
    Said.REJECT: "refus,rejet,refuse,non retenu",
    Said.CHANGE: "changement,changement de statut,evolution",
    Said.FEEDBACK: "avis,retour,compte rendu,debrief,appreciation,retour client",
    Said.RECRUITER: "recruteur,recruteuse,charge de recrutement,chargee de recrutement,consultant,nom du recruteur,"
    "charge e de recrutement,responsable recrutement,charge recrutement,consultant recrutement,consultante,recruteur referent",
    Said.HR: "rh",
    Said.OWNER: "responsable,en charge,affecte a,charge de dossier,referent,suivi par,gere par",
    Said.MANAGER: "responsable hierarchique,chef,manager recruteur,manager operationnel,responsable du poste",
    Said.INTERVIEWER: "interlocuteur,evaluateur,intervieweur",
    Said.SOURCE: "origine,source,provenance,canal,origine de la candidature,provenance de la candidature,source candidature,"
    "canal de recrutement,source de la candidature,origine candidature,origine du candidat,source de recrutement",
    Said.HEARD: "comment avez vous connu,comment nous avez vous connu,comment connu",
    Said.PORTAL: "cabinet,jobboard,site emploi",
    Said.SALARY: "salaire,remuneration,salaire actuel,tjm,fourchette salariale,remuneration actuelle",
    Said.EXPECTED: "pretentions,pretentions salariales,salaire souhaite,pretention salariale,salaire demande,"
    "remuneration souhaitee,salaire attendu,pretention,remuneration attendue,pretentions de salaire",
    Said.CURRENT: "actuel,actuelle,dernier,derniere,precedent",
    Said.REASON: "motif,raison,motifs,raisons",
    Said.LEAVE: "desistement,motif de depart,raison du depart,motif du depart,motif de changement",
    Said.NOTES: "commentaires,commentaire,remarques,remarque,observations,annotations,notes internes,infos complementaires,"
    "informations complementaires,commentaires rh",
    Said.TOLD: "prevenu,informe,candidat informe,candidat prevenu,reponse envoyee,reponse candidat,retour candidat,"
    "retour au candidat,reponse au candidat,retour fait,candidat averti,reponse donnee,retour donne,date de reponse",
    Said.DO_NOT_CALL: "ne pas appeler,ne pas contacter",
    Said.RELOCATION: "mobilite,mobilite geographique,demenagement,mobile geographiquement,relocalisation",
    Said.REFERRAL: "recommande par,cooptation,coopte par,coopteur,parrain,refere par,cooptateur",
    Said.RESUME: "lien cv,cv joint,lien du cv,lien vers le cv,lien vers cv,fichier cv",
    Said.BY: "par",
    Said.NOT_OURS: "age,date de naissance,naissance,genre,sexe,civilite,nationalite,situation familiale,etudes,diplome,"
    "diplomes,formation,niveau,niveau d etudes,langues,langue,anglais,experience,annees d experience,competences,"
    "disponibilite,disponible,preavis,type,type de contrat,contrat,cdi,note,notation,priorite,service,departement,secteur,"
    "date de debut,debut,date d entree,entree,prise de poste,date de prise de poste,integration,date d integration,"
    "date d embauche,creation,date de creation,mise a jour,derniere mise a jour,date de candidature,date candidature,"
    "date de reception,date de postulation,date de depot,horodateur,relance,date de relance,prochaine etape,"
    "prochaine action,photo,entreprise actuelle,poste actuel,employeur actuel,dernier poste,derniere entreprise,"
    "dernier employeur,fonction actuelle,permis,vehicule,handicap,rqth,test,tests,lettre de motivation,lm,lien annonce,"
    "heure entretien,type entretien,suivi,action,references,score,salaire propose,technologies,profil,anciennete",
}

ITALIAN: Mapping[Said, str] = {
    Said.OF: "selezione,processo,di,del,della,dello,dei,il,la,lo,per,nel,il candidato,da,a cui,i",
    Said.CANDIDATE: "candidati",
    Said.LINK: "allegato,collegamento",
    Said.NAME: "nome,nome e cognome,nome cognome,cognome e nome,cognome nome,nominativo,nome completo",
    Said.LAST: "cognome",
    Said.ID: "codice,riferimento,identificativo",
    Said.SERIAL: "riga,progressivo,n progressivo",
    Said.EMAIL: "posta elettronica,indirizzo email,indirizzo mail,indirizzo di posta",
    Said.PHONE: "telefono,recapito telefonico,numero di telefono,recapito,numero telefono,recapiti",
    Said.CONTACT: "contatto,contatti",
    Said.MOBILE: "cellulare,cell,numero cellulare,numero di cellulare,telefono cellulare",
    Said.OTHER: "altro,alternativo",
    Said.PLACE: "citta,residenza,indirizzo,localita,comune,domicilio,luogo di residenza,citta di residenza,"
    "comune di residenza,luogo residenza",
    Said.STATE: "provincia,regione",
    Said.COUNTRY: "paese",
    Said.PERMANENT: "cap,sede,sede di lavoro,luogo di lavoro,luogo di nascita,luogo,luogo colloquio,sede lavorativa",
    Said.ROLE: "posizione,ruolo,mansione,posizione ricercata,posizione lavorativa,annuncio,offerta di lavoro,figura,"
    "figura ricercata,ruolo ricercato,profilo ricercato,posizione aperta,titolo posizione,figura professionale,"
    "titolo annuncio",
    Said.APPLY: "candidatura,domanda",
    Said.APPLY_FOR: "candidato per,posizione per cui si candida,candidatura per,candidatura a",
    Said.CLIENT: "cliente,azienda cliente,nome cliente,cliente finale",
    Said.COMPANY: "azienda,ditta,nome azienda,ragione sociale",
    Said.PROJECT: "progetto,commessa",
    Said.STAGE: "fase,step selezione,fase del processo,fase di selezione,fase selezione,fase attuale",
    Said.STATUS: "stato,stato candidatura,stato del candidato,stato candidato,stato selezione,stato attuale,situazione,"
    "stato della candidatura,stato avanzamento,avanzamento,stato colloquio",
    Said.OUTCOME: "esito,risultato,decisione,esito finale,esito colloquio,giudizio finale,esito selezione,esito del colloquio",
    Said.SELECTED: "assunto,selezionato",
    Said.INTERVIEW: "colloquio,colloqui,intervista",
    Said.NTH: "primo,secondo,terzo,prima,seconda,terza",
    Said.SCREENING: "preselezione,colloquio telefonico,colloquio conoscitivo,colloquio hr,prescreening telefonico,scrematura",
    Said.TECHNICAL: "tecnico,colloquio tecnico,colloquio cliente,colloquio con cliente,colloquio responsabile",
    Said.SCHEDULE: "fissato,programmato,previsto,effettuato",
    Said.DATE: "data,giorno,data del",
    Said.TIME: "ora,orario",
    Said.DATE_TIME: "data e ora,data ora,data e orario",
    Said.SENT: "inviato,invio",
    Said.SUBMIT: "presentato,presentazione,cv inviato,invio cv,invio del cv",
    Said.SUBMIT_TO_CLIENT: "inviato al cliente,presentato al cliente,invio al cliente,presentazione cliente,invio cliente,"
    "presentazione al cliente,cv inviato al cliente",
    Said.REJECT: "rifiuto,scarto,scartato,esclusione",
    Said.CHANGE: "cambio stato,variazione stato,cambio di stato",
    Said.FEEDBACK: "riscontro,giudizio,parere",
    Said.RECRUITER: "selezionatore,selezionatrice,reclutatore,recruiter assegnato,responsabile selezione,consulente,"
    "addetto selezione,nome recruiter",
    Said.OWNER: "responsabile,referente,assegnato a,in carico a,gestito da",
    Said.MANAGER: "responsabile diretto,capo,referente aziendale",
    Said.INTERVIEWER: "intervistatore,intervistatori,esaminatore,colloquio con",
    Said.SOURCE: "fonte,provenienza,canale,canale di reclutamento,fonte candidatura,fonte di reclutamento,"
    "provenienza candidatura,canale di provenienza,fonte del candidato",
    Said.SALARY: "stipendio,retribuzione,ral,ral attuale,retribuzione attuale,compenso,stipendio attuale",
    Said.EXPECTED: "ral richiesta,retribuzione richiesta,stipendio desiderato,aspettativa economica,aspettative economiche,"
    "richiesta economica,aspettativa retributiva,aspettative retributive,ral desiderata,stipendio richiesto,"
    "ral attesa,pretesa economica",
    Said.CURRENT: "attuale,ultimo,ultima,precedente",
    Said.REASON: "motivo,motivazione,ragione",
    Said.LEAVE: "rinuncia,motivo del cambiamento,motivo cambio,motivazione al cambiamento,motivo uscita",
    Said.NOTES: "note,commenti,osservazioni,annotazioni,commento,note interne,note colloquio,appunti,altre informazioni",
    Said.TOLD: "avvisato,informato,candidato informato,riscontro al candidato,feedback inviato,candidato avvisato,"
    "risposta al candidato,esito comunicato,comunicato al candidato",
    Said.DO_NOT_CALL: "non chiamare,non contattare",
    Said.RELOCATION: "disponibilita al trasferimento,trasferimento,disponibilita trasferimento,mobilita,"
    "disponibilita a trasferirsi,disponibile al trasferimento",
    Said.REFERRAL: "segnalato da,raccomandato da,referenziato da,presentato da",
    Said.RESUME: "cv allegato,link cv,link al cv,curriculum allegato",
    Said.NOT_OURS: "eta,valutazione,data di nascita,data nascita,nascita,genere,sesso,stato civile,codice fiscale,nazionalita,"
    "titolo di studio,istruzione,laurea,lingue,lingua,inglese,esperienza,anni di esperienza,competenze,disponibilita,"
    "preavviso,tipo,contratto,tipo di contratto,tipo contratto,punteggio,voto,priorita,reparto,settore,inizio,data inizio,"
    "data di inizio,data assunzione,data di assunzione,assunzione,inserimento,data inserimento,data di inserimento,"
    "ultimo aggiornamento,aggiornamento,data candidatura,data di candidatura,data ricezione,informazioni cronologiche,foto,"
    "azienda attuale,ruolo attuale,posizione attuale,ultima azienda,ultimo ruolo,mansione attuale,patente,automunito,"
    "categorie protette,test,prova,lettera di presentazione,ora colloquio,modalita,modalita colloquio,prossimo passo,"
    "prossimi passi,follow up,referenze,offerta economica,seniority,livello",
}
