"""What the words of a status stand for, in seven languages: a vocabulary for `status_grammar`."""

from collections.abc import Mapping
from enum import Enum

Says = Enum(
    "Says",
    "OF NOT PENDING DONE NTH ROUND FINAL PRELIMINARY "
    "NEW REVIEW CONTACT SCREEN CV RECRUITER INTERESTED "
    "SUBMIT SHORTLIST CLIENT CANDIDATE BY_CANDIDATE BY_US JOB "
    "INTERVIEW INVITE ASSESS TECHNICAL REFERENCES FEEDBACK "
    "OFFER ACCEPT DECLINE SELECTED APPROVED HIRED TO_HIRE JOIN "
    "HOLD WITHDREW DROPPED REJECT EARLY_NO FAIL PASS BEFORE AFTER UNAVAILABLE RESCINDED IN_PLAY "
    "ONGOING OTHER ELSEWHERE TOOK REASON PHONE ASK",
)
"""What a word of a status can stand for. ASK holds the words that never say enough."""

ENGLISH: Mapping[Says, str] = {
    Says.OF: "of,the,to,for,in,at,on,a,an,and,with,from,s,stage,status,step,phase,has,been,was,is,be,their,level,it,"
    "as,process,application,candidacy,via,during,our,my,your,this,due to,because of,because,owing to,so,monday,"
    "tuesday,wednesday,thursday,friday,saturday,sunday,today,tomorrow,yesterday,jan,feb,apr,jun,jul,aug,sep,sept,"
    "oct,nov,dec,january,february,march,april,june,july,august,september,october,november,december,w,but,under,"
    "temporarily,linkedin,p,successfully",
    Says.NOT: "not,no,non,never,didn t,did not,hasn t,has not,t,yet to be,isn t,wasn t,without",
    Says.PENDING: "pending,awaiting,awaited,waiting,wait,yet,tbc,tbd,due,awaits,await",
    Says.DONE: "extended,made,issued,letter,rolled out,verbal,rolled,done,decided,notified,completed,complete,"
    "conducted,happened,attended,held,finished,taken,over,given,cleared feedback",
    Says.NTH: "1,2,3,4,5,1st,2nd,3rd,4th,5th,first,second,third,fourth,i,ii,iii,one,two,three,last,next",
    Says.ROUND: "r 1,r 2,r 3,r 4,round,rounds,rd,loop,panel,managerial,hiring manager,hm,manager,in person,face,"
    "virtual,video,zoom,team,group,executive,stakeholder,department,departmental,ops,functional,cultural,culture,"
    "values,peer,bar raiser,director,vp,ceo,cto,competency,behavioral,behavioural,operations",
    Says.FINAL: "final,finalist,finals",
    Says.PRELIMINARY: "preliminary,provisional,conditional",
    Says.NEW: "new,applied,apply,received,sourced,lead,registered,inbox,prospect,identified,new applicant,"
    "new candidate,new application,not started,to review,application submitted,application received,longlist,"
    "longlisted,long list,long listed,added,linked,imported,new lead,potential,untouched,uncontacted,unreviewed,"
    "potential candidate,new lead in,application,applications,self applied,incoming,sourcing,to be reviewed,"
    "to contact,to be contacted,to call,to be called,not contacted,not yet contacted,not reviewed,yet to contact,"
    "yet to call,fresh,early,associated,associated to job,initial,applied online",
    Says.REVIEW: "review,reviewed,reviewing,under review,in review,under consideration,being considered,"
    "considering application,in consideration,evaluation,under evaluation,evaluating,being reviewed",
    Says.CONTACT: "contacted,contact,called,reached out,outreach,contacting,emailed,messaged,approached,attempted,"
    "left message,contact made,initial contact,in contact,attempting contact,attempted contact,spoke,spoken,"
    "voicemail,left voicemail,vm,left vm,left a voicemail,responded,left message,texted,attempting to reach,"
    "trying to reach,calling",
    Says.SCREEN: "screen,screening,screened,prescreen,prescreening,pre screen,pre screening,pre screened,"
    "prescreened,phone screen,phone screening,phone screened,triage,hr screening,hr screen,telephone screen,"
    "initial screening,initial screen,telephonic screening,recruiter screen,recruiter screening,recruiter call,"
    "intro call,prequalification,prequalified,initial call,online screening,phone call,pre qualification,"
    "pre qualified,video screen,video screening,introductory call,screening call,exploratory call,discovery call,"
    "intake call,telephone screening,initial phone screen,preliminary phone screen,initial phone screening,"
    "telephonic prescreening,pre screen call,prescreen call,phone prescreen",
    Says.CV: "cv,resume,profile,profiles,application form,paper,curriculum vitae,cvs,resumes",
    Says.RECRUITER: "recruiter,hr,internal,agency,ta,consultant,in house,talent acquisition,sourcer",
    Says.INTERESTED: "interested,responded interested,keen",
    Says.SUBMIT: "endorsed,endorsement,submitted,submission,submit,presented,sent,shared,forwarded,sendout,send out,"
    "put forward,present,submittal,presentation,processed to",
    Says.SHORTLIST: "shortlisted,shortlist,shortlisting,on shortlist,short listed,short list",
    Says.CLIENT: "client,customer,employer,company,business,management,us,client s,end client",
    Says.CANDIDATE: "candidate,applicant,person,talent,himself,herself,he,she,they,candidates",
    Says.BY_CANDIDATE: "by candidate,by applicant,by the candidate,by self,by the applicant,from candidate,"
    "candidate side,candidate end,by person,by prospect,candidates end,candidate decision,candidate choice",
    Says.BY_US: "by",
    Says.JOB: "job,role,position,opportunity,opening,requisition,req,vacancy,full time,part time,perm,permanent,"
    "temp,temporary",
    Says.INTERVIEW: "interview,interviewed,interviewing,interviews,int,intv,iv,post interview,f2f,face to face,"
    "onsite,on site,l 1,l 2,l 3,l 4",
    Says.INVITE: "invited,invite,scheduled,schedule,booked,arranged,confirmed,slot,scheduling,rescheduled,"
    "reschedule,set,setup,set up,invitation,lined up,planned,schedule pending,requested,request,aligned,line up,"
    "lineup,interview line up,to be released",
    Says.ASSESS: "assessment,test,tested,assignment,task,exam,case study,case,exercise,trial,trial day,trial shift,"
    "homework,challenge,coding,aptitude,written,demo,work sample,take home,skills test",
    Says.TECHNICAL: "technical,tech",
    Says.REFERENCES: "reference,references,reference check,reference checks,background check,background checks,"
    "background,bgv,bgc,reference checking,compliance check,checking references,checks,ref check,drug test,"
    "drug screen,pre employment check,pre employment checks,background verification",
    Says.FEEDBACK: "feedback,response,decision,result,results,outcome,reply",
    Says.OFFER: "offer,offered,offers,offer made,offer sent,offer extended,job offer,offer letter,negotiation,"
    "negotiating,salary negotiation,verbal offer,offer stage,offer negotiation,offer released,offer letter released,"
    "offer issued,offer letter sent,offer in progress,offer in process,contract sent,written offer,jo,for jo,"
    "offer out,make offer,making offer,draft offer,preparing offer,to be offered,moving to offer,move to offer,"
    "offer letter out,offer to be released",
    Says.ACCEPT: "accepted,accept,acceptance,signed,accepts",
    Says.DECLINE: "declined,decline,refused,declines,refuse,declination",
    Says.SELECTED: "selected,select,selection made,chosen",
    Says.APPROVED: "approved,approval,approve",
    Says.HIRED: "hired,hires,placed,joined,onboarded,onboarding,placement,starter,employed,placement made,hire made,"
    "successful placement,started work,hired and started,started,employee,appointed,offer accepted,accepted offer,"
    "success hire,on board,onboard,has joined,contract signed,converted to employee,deployed",
    Says.TO_HIRE: "hire,ready to hire,to be hired,hiring,to hire,placing,recommended,recommend,recommended for hire,"
    "to be onboarded,move to hire",
    Says.JOIN: "join,joining,to join,started later,start date,yet to join,to be joined",
    Says.HOLD: "hold,on hold,onhold,paused,parked,standby,stand by,on ice,held back,pause,put on hold,kept on hold,"
    "keep on hold,placed on hold,temporarily paused",
    Says.WITHDREW: "withdrew,withdrawn,withdraw,withdrawal,withdrawed,opted out,opt out,dropped out,drop out,"
    "dropout,backed out,back out,backout,removed self,self withdrawn,self withdrew,removed self from consideration,"
    "not interested,no longer interested,uninterested,lost interest,pulled out,self rejected,"
    "self rejectnot interested anymore,self removed,self declined,not looking,changed mind,accepted offer elsewhere,"
    "accepted elsewhere,joined elsewhere,removed themselves,candidate not available,counter offer accepted,"
    "accepted counter offer,bowed out,candidate pulled out,rejected us,declined us,retracted application,"
    "counteroffer accepted,accepted counteroffer,no longer looking,turned us down,pulled application,"
    "withdrew application",
    Says.DROPPED: "released,dropped,drop,removed,lost,left,fell through,falloff,fall off,fell off,passed on,pass on",
    Says.REJECT: "rejected,reject,rejection,rejects,rej,turned down,regret,regretted,not selected,unsuccessful,"
    "not successful,not chosen,not hired,not proceeding,not proceed,not progressed,not progressing,"
    "not moving forward,not moved forward,disqualified,no longer under consideration,not selected for hire,"
    "not select,did not get it,not move forward,won t proceed,do not proceed,not going forward,not taken forward,"
    "regret sent,regrets,regret letter sent,rejection sent,rejection email sent,do not hire,no hire,not recommended,"
    "disqualify,not proceeded,considered not selected,second choice,runner up,not appointed,did not progress,"
    "not shortlisted after interview,no go,nogo,not moving ahead,not going ahead,released from process,eliminated,"
    "no longer considered,declined by us,declined by company,declined by employer,passed over,passed on by,"
    "not selected after,did not get,didn t get,decided not to move forward,not shortlisted by client",
    Says.FAIL: "failed,fail,fails,did not pass,not passed,didn t pass,not cleared,did not clear,didn t clear,"
    "failure,unfavorable,unfavourable,negative",
    Says.PASS: "passed,pass,cleared,clear,succeeded,qualified,successful,success,advance,advanced,advancing,"
    "moved forward,move forward,proceed,proceeding,progressed,progressing,moving forward,through,pass through",
    Says.EARLY_NO: "screened out,screen out,turned down early,rejected early,filtered out,weeded out",
    Says.IN_PLAY: "in play",
    Says.BEFORE: "before,prior to,pre",
    Says.AFTER: "after,post,following",
    Says.UNAVAILABLE: "unavailable,not available",
    Says.RESCINDED: "rescinded,revoked,retracted,pulled,cancelled offer,offer cancelled,rescind,revoke,denied",
    Says.ASK: "knocked out,not considered,cancelled,canceled,closed,close,archived,archive,inactive,active,open,"
    "other,others,deleted,expired,duplicate,no show,noshow,ncns,did not show,missed,absent,did not attend,"
    "didn t attend,not attended,no call no show,no response,unresponsive,not responding,not responded,"
    "did not respond,didn t respond,no answer,not reachable,unreachable,could not contact,unable to contact,"
    "not answering,ghosted,ghosting,ghost,went silent,silent,switched off,wrong number,no contact,probation,"
    "probation period,terminated,resigned,resignation,absconded,future consideration,future,keep warm,warm,"
    "talent pool,pool,pooled,pipeline,pipelined,waitlist,waitlisted,waiting list,wait listed,reserve,reserved,"
    "backup,back up,keep in view,kiv,consider later,hot,cold,blacklisted,blacklist,do not contact,dnc,draft,"
    "incomplete,replied,follow up,followup,maybe,may be,position closed,position filled,job closed,role closed,"
    "position cancelled,role filled,filled,requisition closed,position on hold,job on hold,requisition cancelled,"
    "job filled,not suitable,unsuitable,not fit,not a fit,no fit,unfit,not a good fit,not qualified,unqualified,"
    "not eligible,ineligible,not shortlisted,underqualified,overqualified,under qualified,over qualified,"
    "not matching,not a match,mismatch,no match,not relevant,irrelevant,did not meet,does not meet,"
    "requirements not met,not meeting,suitable,fit,good fit,potential fit,eligible,transferred,moved,reassigned,"
    "considering,consideration,selection,none,n a,na,null,unknown,undecided,tba,approver,by approver,"
    "counter offered,counteroffer,documents,documentation,document,paperwork,medical,visa,hired elsewhere,"
    "hired other,hired by other,not interviewed,not joined,not join,did not join,didn t join,yet to start,"
    "joining pending,to be deployed,contract,contract end,contract ended,completed contract,not submitted,not sent,"
    "not offered,no offer,not presented,not pursued,declined interview,re apply,reapply,rehire,revisit,"
    "placed elsewhere,placed by other,another agency,internal hire,not accepted,offer not accepted,"
    "removed by recruiter",
    Says.ONGOING: "in progress,in process,progress,ongoing,wip,underway",
    Says.OTHER: "another candidate,other candidate,other candidates,different candidate,another applicant,"
    "other applicant,someone else,somebody else,another person,internal candidate,stronger candidate,"
    "stronger candidates,better candidate,more qualified candidate,better qualified candidate,"
    "more qualified applicant,more experienced candidate,more suitable candidate,better qualified applicant",
    Says.ELSEWHERE: "another offer,another job,another position,another role,another opportunity,"
    "another opportunities,other offer,other job,other position,other role,other opportunity,other opportunities,"
    "different offer,different job,different position,different role,different opportunity,different opportunities,"
    "new job,competing offer,elsewhere,position elsewhere,job elsewhere",
    Says.TOOK: "took,takes,taking,got,found,chose,choosing,has",
    Says.REASON: "salary,expectations,location,distance,compensation,relocation,commute,ctc,budget,personal,"
    "personal reasons,personal reason,experience,lack of experience,lacks experience,less experience,communication,"
    "communication skills,skills,required skills,lacks required skills,family,family reasons,health,timing,pay,"
    "money,reason,reasons,salary expectations,lacks skills,skill set,skillset,attitude,too expensive,rate,"
    "counter offer,better offer",
    Says.PHONE: "phone,telephone,telephonic,tele,telecon",
}

PORTUGUESE: Mapping[Says, str] = {
    Says.OF: "de,do,da,pelo,pela,em,para,o,ao,com,e,no,na,etapa,fase,processo,foi,foram,a,sua,seu,os,as,um,uma,pelos",
    Says.NOT: "nao",
    Says.PENDING: "aguardando,aguarda,a agendar,em aguardo,pendente",
    Says.DONE: "realizada,realizado,feita,feito,concluida,concluido,finalizada",
    Says.NTH: "primeira,segunda,terceira,1 a,2 a,3 a",
    Says.ROUND: "gestor,gerente,lider,diretoria,painel,grupo,coletiva,dinamica,dinamica de grupo,presencial,area,"
    "online,individual,lideranca,gestao,remota,diretor,diretora,socio",
    Says.NEW: "novo,nova,inscrito,inscrita,recebido,recebida,recebidos,recebidas,inscritos,candidatado,candidatura,"
    "candidatura recebida,candidatou se,aplicado,cadastrado,novos,inscricao,a contatar,novo candidato,"
    "candidatura enviada,prospeccao,hunting,mapeado,cadastro,inscricoes,novas,nao contatado,ainda nao contatado",
    Says.REVIEW: "em analise,analise,em avaliacao,em revisao,analise de curriculo,em triagem,analise curricular,"
    "analisando",
    Says.CONTACT: "contatado,contatada,contato realizado,contactado,contato feito,contato,primeiro contato,abordado,"
    "em contato,contato inicial",
    Says.SCREEN: "triagem,triado,triada,triagem rh,triagem de curriculos,pre selecao,pre selecionado,"
    "triagem curricular,triagem inicial,pre selecionados,pre selecionada",
    Says.CV: "curriculo,perfil",
    Says.RECRUITER: "rh,recrutador,interna,interno",
    Says.INTERESTED: "interessado,interessada",
    Says.SUBMIT: "apresentado,apresentada,enviado,enviada,encaminhado,encaminhada",
    Says.CLIENT: "cliente,empresa",
    Says.CANDIDATE: "candidato,candidata",
    Says.BY_CANDIDATE: "pelo candidato,pela candidata,por parte do candidato,do candidato",
    Says.INTERVIEW: "entrevista,entrevistado,entrevistada,entrevistas,em entrevista",
    Says.INVITE: "agendada,agendado,marcada,marcado,convidado,convocado,convocada,agendar,confirmada,remarcada,"
    "agendamento,reagendada,reagendado",
    Says.ASSESS: "teste,testes,prova,avaliacao,redacao,teste pratico,desafio",
    Says.TECHNICAL: "tecnica,tecnico",
    Says.REFERENCES: "referencias,checagem de referencias,checagem",
    Says.FEEDBACK: "retorno,resposta,devolutiva",
    Says.OFFER: "proposta,oferta,carta oferta,proposta enviada,negociacao,em proposta,negociando,carta proposta",
    Says.ACCEPT: "aceita,aceito,aceitou,aceite",
    Says.DECLINE: "recusou,recusada,recusado,recusa,declinou,declinada,declinado",
    Says.SELECTED: "selecionado,selecionada,escolhido,escolhida",
    Says.APPROVED: "aprovado,aprovada,aprovados,aprovacao",
    Says.HIRED: "contratado,contratada,admitido,admitida,contratados,efetivado,proposta aceita,admissao concluida,"
    "empregado,iniciou",
    Says.TO_HIRE: "contratacao,admissao,em admissao,em contratacao,a contratar",
    Says.HOLD: "em espera,em standby,pausado,pausada,em pausa,congelado,suspenso,stand by",
    Says.WITHDREW: "desistiu,desistente,desistencia,desistiu do processo,desistencia do candidato,sem interesse,"
    "nao tem interesse,nao interessado,nao interessada,candidato desistiu,retirou se,retirou candidatura,"
    "candidatura retirada,desistentes,nao tem mais interesse,nao esta interessado,retirou a candidatura,"
    "sem interesse na vaga",
    Says.REJECT: "reprovado,reprovada,rejeitado,rejeitada,reprovados,nao selecionado,nao selecionada,nao aprovado,"
    "nao aprovada,desclassificado,desclassificada,eliminado,eliminada,descartado,descartada,rejeitados,reprovacao,"
    "nao contratado,nao classificado,nao prosseguir,nao seguir,nao escolhido,reprovou,rejeitou,descartou,"
    "nao aprovou,nao classificou,dispensado apos entrevista",
    Says.FINAL: "finalista,finalistas,ultima entrevista,ultima etapa",
    Says.AFTER: "apos,depois",
    Says.BEFORE: "antes",
    Says.ASK: "cancelado,cancelada,encerrado,encerrada,fechado,fechada,arquivado,ativo,ativa,inativo,inativa,aberto,"
    "aberta,banco de talentos,banco,cadastro reserva,cadastro de reserva,reserva,faltou,ausente,nao compareceu,"
    "sem resposta,nao respondeu,nao atende,sem contato,sem retorno,dispensado,dispensada,concluido processo,"
    "desligado,indeferido,deferido,classificado,classificada,suplente,convocacao,nao compatavel,fora do perfil,"
    "sem perfil,perfil incompativel,exame,exames,exame admissional,documentacao,documentos,vaga cancelada,"
    "vaga fechada,vaga encerrada,expirado,apto,inapto,habilitado,inabilitado,homologado,nao habilitado",
    Says.ONGOING: "em andamento,em curso,em processo de",
    Says.OTHER: "outro candidato,outra candidata,outra pessoa,candidato interno",
    Says.ELSEWHERE: "outra proposta,outra oferta,outra vaga,outro emprego,outra oportunidade",
    Says.TOOK: "encontrou,conseguiu,recebeu,optou por",
    Says.REASON: "salario,motivo,motivo pessoal,motivos pessoais,pretensao salarial,localizacao,distancia,experiencia",
    Says.PASS: "passou,avancou,seguiu,prosseguiu,foi aprovado,passa",
    Says.FAIL: "negativo,negativa",
    Says.JOB: "vaga",
}

SPANISH: Mapping[Says, str] = {
    Says.OF: "el,la,los,del,por,al,en,y,un,una,proceso,fue,fueron,ha,ha sido,su,una,las,con,ya,lo",
    Says.NOT: "sin",
    Says.PENDING: "esperando,pendiente,en espera de,a la espera de,por agendar",
    Says.DONE: "realizada,realizado,hecha,hecho,completada,finalizada",
    Says.NTH: "primera,segunda,tercera",
    Says.ROUND: "ronda,jefe,grupal,presencial,manager,direccion,gerencia,gerente,director",
    Says.NEW: "nuevo,nueva,postulado,postulada,recibido,recibida,inscrito,aplicado,aplico,solicitud recibida,"
    "postulacion,candidatura recibida,nuevos,nueva candidatura,por contactar,cv recibido,recibidos,postulados,"
    "recepcion,inscritos,aplicaron,registrado,por revisar,sin revisar,por llamar,no contactado,sin contactar",
    Says.REVIEW: "en revision,revision,revisado,revisada,en evaluacion,evaluacion,en estudio,en analisis,revisando,"
    "cv revisado,revision curricular",
    Says.CONTACT: "contactado,contactada,contactados,llamado,contacto,primer contacto,contacto inicial",
    Says.SCREEN: "cribado,preseleccion,preseleccionado,preseleccionada,filtro,filtro telefonico,preseleccionados,"
    "criba,criba curricular,filtro inicial,filtro cv,cribado curricular,llamada,primera llamada,llamada inicial,"
    "precalificado,precalificada,precalificacion,filtrado,pre seleccion,pre seleccionado,screening inicial",
    Says.CV: "perfil,hoja de vida,curriculo",
    Says.RECRUITER: "rrhh,reclutador,interna,rh",
    Says.INTERESTED: "interesado,interesada",
    Says.SUBMIT: "presentado,presentada,enviado,enviada,remitido,presentados",
    Says.CLIENT: "cliente,empresa,compania",
    Says.CANDIDATE: "candidato,candidata,postulante",
    Says.BY_CANDIDATE: "por el candidato,por candidato,por la candidata,por parte del candidato,del candidato",
    Says.INTERVIEW: "entrevista,entrevistado,entrevistada,entrevistas,en entrevista,entrevistados",
    Says.INVITE: "programada,agendada,concertada,citado,citada,convocado,programado,agendado,reprogramada,planificada",
    Says.ASSESS: "prueba,pruebas,examen,evaluaciones,psicometrico,psicotecnico,test psicotecnico",
    Says.TECHNICAL: "tecnica,tecnico,tecnicas",
    Says.REFERENCES: "referencias,verificacion de referencias",
    Says.FEEDBACK: "respuesta,retroalimentacion,decision",
    Says.OFFER: "oferta,ofertado,ofertada,oferta enviada,propuesta,negociacion,oferta presentada,carta oferta,"
    "oferta economica,propuesta economica,oferta formal",
    Says.ACCEPT: "aceptada,aceptado,acepto,aceptan,firmada,acepta",
    Says.DECLINE: "rechazo,declino,declinada,declinado,rehusado,rehuso,declina,rechaza,rechazan",
    Says.SELECTED: "seleccionado,seleccionada,elegido,elegida,seleccionados",
    Says.APPROVED: "aprobado,aprobada",
    Says.HIRED: "contratado,contratada,incorporado,incorporada,contratados,oferta aceptada,ingresado,ingreso,"
    "contrato firmado,empezo,comenzo",
    Says.TO_HIRE: "contratacion,en contratacion,incorporacion,a contratar,por contratar",
    Says.HOLD: "en espera,en pausa,pausado,pausada,stand by,en standby,suspendido,en stand by,detenido,congelado,"
    "parado,pausa",
    Says.WITHDREW: "retirado,retirada,se retiro,desistio,no interesado,no interesada,no le interesa,sin interes,"
    "renuncio al proceso,candidatura retirada,desiste,abandono,retirados,abandona,desistimiento,se retira,"
    "retiro voluntario,retiro su candidatura,retira candidatura,ya no esta interesado,ya no interesado,"
    "ya no esta interesada,se bajo,se bajo del proceso,no esta interesado,no esta interesada,retiro candidatura,"
    "retiro la candidatura",
    Says.REJECT: "rechazado,rechazada,rechazados,descartado,descartada,no seleccionado,no seleccionada,descartados,"
    "no apto,desestimado,desestimada,no continua,no elegido,excluido,no contratado,eliminado,no avanza,"
    "no seleccionados,no aprobado,no avanzo,descarta,descarte,descarto,rechazamos,descartamos",
    Says.FAIL: "suspenso,no supera,no superada",
    Says.PASS: "superada,supera,superado,paso,pasa,supero,avanza,avanzo,quedo,continuo,continua",
    Says.FINAL: "finalista,finalistas,ultima,ultima entrevista",
    Says.AFTER: "tras,despues,despues de,post",
    Says.ASK: "activo,activa,inactivo,inactiva,cancelado,cancelada,cerrado,cerrada,archivado,abierto,abierta,bolsa,"
    "bolsa de trabajo,en cartera,cartera,no contesta,no responde,sin respuesta,no asistio,no se presento,no show,"
    "no localizado,baja,ausente,apto,idoneo,reserva,en reserva,vacante cerrada,vacante cubierta,no cumple,"
    "no cumple perfil,otro,duplicado,pendientes,no califica,documentacion,examen medico",
    Says.ONGOING: "en proceso,en curso,en proceso de",
    Says.OTHER: "otro candidato,otra candidata,otra persona,candidato interno",
    Says.ELSEWHERE: "otra oferta,otro trabajo,otro empleo,otra propuesta,otra oportunidad",
    Says.TOOK: "encontro,consiguio,tomo",
    Says.REASON: "sueldo,motivo personal,motivos personales,expectativas,expectativa salarial,pretension salarial,"
    "ubicacion",
    Says.JOB: "vacante,puesto",
}

FRENCH: Mapping[Says, str] = {
    Says.OF: "au,le,les,du,des,par,d,en,l,a,aux,et,etape,processus,suite,ete,est,sur,pour,un,une,la,son,sa,s est,avec",
    Says.NOT: "pas,ne pas,sans,n est pas",
    Says.PENDING: "en attente de,en attente d,attente,a planifier,a venir,a fixer,en attente du,en attente",
    Says.DONE: "effectue,realise,passe,termine,fait,realisee",
    Says.NTH: "premier,deuxieme,troisieme,1 er,2 eme,3 eme,2 e,1er,2eme,3eme",
    Says.ROUND: "tour,responsable,operationnel,direction,collectif,visio,physique,n 1,n 2,dirigeant,directeur",
    Says.NEW: "nouveau,nouvelle,candidature recue,recu,recue,postule,candidature,nouvelle candidature,nouveaux,"
    "a traiter,a contacter,a qualifier,a appeler,source,sourcee,identifie,candidatures recues,"
    "nouvelles candidatures,cv recu,a trier,cv recus,recus,a etudier,pas contacte,non contacte",
    Says.REVIEW: "en revue,a l etude,en etude,examen,en cours d examen,en cours d etude,en examen,etude du dossier,"
    "en cours d analyse,en analyse",
    Says.CONTACT: "contacte,contactee,appele,prise de contact,relance,premier contact,approche,message laisse,"
    "message vocal,message vocal laisse",
    Says.SCREEN: "preselection,preselectionne,preselectionnee,prequalification,prequalifie,"
    "qualification telephonique,tri,tri cv,prequalification telephonique,tri des cv,preselectionnes,qualifie,"
    "pre selection,pre selectionne,prequalif,preselection telephonique,prequalif telephonique",
    Says.CV: "profil,dossier",
    Says.RECRUITER: "rh,recruteur,drh",
    Says.INTERESTED: "interesse,interessee",
    Says.SUBMIT: "presente,presentee,envoye,envoyee,transmis,propose,proposee,transmise,soumis",
    Says.CLIENT: "client,entreprise,societe",
    Says.CANDIDATE: "candidat,candidate",
    Says.BY_CANDIDATE: "par le candidat,par candidat,du candidat,par la candidate,cote candidat",
    Says.INTERVIEW: "entretien,entretiens,rdv,en entretien,rendez vous",
    Says.INVITE: "planifie,planifiee,programme,prevu,fixe,convoque,invite,confirme,planifies,cale,reporte",
    Says.ASSESS: "essai,mise en situation,journee d essai,tests",
    Says.TECHNICAL: "technique,techniques",
    Says.REFERENCES: "prise de references,references,controle de references,controle references,prise de reference",
    Says.FEEDBACK: "retour,reponse,avis",
    Says.OFFER: "offre,proposition,promesse d embauche,offre envoyee,offre faite,proposition envoyee,"
    "proposition d embauche,negociation,offre emise,propale,contrat envoye,negociation salariale",
    Says.ACCEPT: "acceptee,accepte,signe,signee",
    Says.DECLINE: "declinee,decline,refusee,refus,refuse,refuser",
    Says.SELECTED: "retenu,retenue,selectionne,selectionnee,choisi",
    Says.APPROVED: "valide,validee,approuve",
    Says.HIRED: "embauche,embauchee,recrute,recrutee,engage,engagee,place,placee,offre acceptee,embauches,integre,"
    "recrutes,contrat signe,en poste,proposition acceptee",
    Says.TO_HIRE: "recrutement,a embaucher,en cours d embauche,integration,embauche en cours",
    Says.HOLD: "en pause,mis en attente,gele,suspendu,mise en attente,stand by,en suspens",
    Says.WITHDREW: "desistement,desiste,s est desiste,retire,retiree,pas interesse,pas interessee,non interesse,"
    "non interessee,candidature retiree,desiste le candidat,abandon,a decline,retrait,retrait candidature,"
    "desistement candidat,abandon candidat,refus du candidat,refuse par le candidat,refuse par candidat,"
    "plus interesse,candidat desiste,n est plus interesse,s est retire,retrait de candidature,n est pas interesse,"
    "n est plus interessee",
    Says.REJECT: "rejete,rejetee,non retenu,non retenue,ecarte,ecartee,non selectionne,non selectionnee,pas retenu,"
    "pas retenue,candidature rejetee,candidature non retenue,eliminee,elimine,refuses,non retenus,"
    "candidature refusee,non embauche,recale,recalee,pas selectionne,pas selectionnee,ne sera pas retenu,"
    "ne correspond pas client,pas pris,ne donne pas suite,ko",
    Says.FINAL: "finale,finaliste,dernier,dernier entretien",
    Says.AFTER: "apres,suite,suite a,a la suite de,post",
    Says.BEFORE: "avant",
    Says.ASK: "actif,active,inactif,annule,annulee,cloture,cloturee,archive,archivee,ferme,fermee,ouvert,vivier,"
    "absent,ne repond pas,sans reponse,injoignable,pas de reponse,perdu,pourvu,poste pourvu,autre,doublon,brouillon,"
    "a relancer,en cours de traitement,contrat,visite medicale,profil non adapte,hors profil,pas adapte",
    Says.ONGOING: "en cours,en cours de,en cours d",
    Says.OTHER: "autre candidat,autre candidate,un autre candidat,autre personne,candidat interne",
    Says.ELSEWHERE: "autre offre,une autre offre,autre poste,autre proposition,autre opportunite,autre emploi",
    Says.TOOK: "trouve,a choisi",
    Says.REASON: "salaire,motif,motif personnel,raisons personnelles,mobilite,pretentions salariales",
    Says.JOB: "poste,emploi",
    Says.FAIL: "negatif,negative",
}

GERMAN: Mapping[Says, str] = {
    Says.OF: "der,die,das,des,den,dem,vom,von,zum,zur,im,am,an,bei,beim,in,durch,fur,und,mit,ist,hat,wird,ein,eine,"
    "seitens,bewerbung,prozess,auf,wurde,worden,zu,einen,einem,nun,hat,erfolgreich",
    Says.NOT: "nicht,kein,keine",
    Says.PENDING: "wartet,ausstehend,warten auf,wartet auf,erwartet,offen ruckmeldung,steht aus",
    Says.DONE: "durchgefuhrt,stattgefunden,erledigt,gefuhrt,abgeschlossenes,erfolgt,gemacht,liegt vor",
    Says.NTH: "erstes,zweites,drittes,erste,zweite,dritte,1 tes",
    Says.ROUND: "runde,fachbereich,teamleiter,fuhrungskraft,vor ort,personlich,team kennenlernen,abteilung",
    Says.NEW: "neu,neue,eingegangen,beworben,bewerbung eingegangen,neue bewerbung,eingang,erhalten,"
    "bewerbung erhalten,identifiziert,zu kontaktieren,angelegt,aufgenommen,neuer kandidat,neuer bewerber,"
    "eingangsbestatigung,angesprochen,bewerbungseingang,unbearbeitet,neue bewerber,ungesichtet,zu prufen,zu sichten,"
    "nicht kontaktiert,noch nicht kontaktiert",
    Says.REVIEW: "in prufung,prufung,gepruft,sichtung,in sichtung,wird gepruft,in bearbeitung prufung,"
    "unterlagen gepruft,unterlagenprufung,bewerbung gepruft,cv prufung,lebenslauf gepruft,gesichtet,pruft",
    Says.CONTACT: "kontaktiert,angerufen,kontaktaufnahme,erstkontakt,angeschrieben,ansprache,direktansprache",
    Says.SCREEN: "vorauswahl,vorqualifiziert,qualifizierung,telefonscreening,vorselektion,qualifiziert,cv screening,"
    "telefonische vorauswahl,vorprufung,telefonische qualifizierung",
    Says.CV: "lebenslauf,profil,unterlagen,bewerbungsunterlagen",
    Says.RECRUITER: "personalabteilung,intern,interne,hr",
    Says.INTERESTED: "interessiert,interesse",
    Says.SUBMIT: "vorgestellt,gesendet,versendet,vorgeschlagen,eingereicht,prasentiert,verschickt,ubermittelt,"
    "weitergeleitet,vorstellung,versandt",
    Says.CLIENT: "kunde,kunden,unternehmen,arbeitgeber,firma,auftraggeber",
    Says.CANDIDATE: "kandidat,bewerber,kandidatin,bewerberin,kandidaten",
    Says.BY_CANDIDATE: "durch kandidat,durch bewerber,vom kandidaten,vom bewerber,durch den kandidaten,"
    "durch den bewerber,seitens kandidat,seitens bewerber,durch kandidaten,von kandidat,des kandidaten,"
    "des bewerbers,bewerberseitig,kandidatenseitig",
    Says.INTERVIEW: "zweitgesprach,vorstellungsgesprach,gesprach,interview,bewerbungsgesprach,kundengesprach,"
    "im gesprach,fachgesprach,fachinterview,kundeninterview,im interview,vorstellungsgesprache",
    Says.INVITE: "eingeladen,einladung,termin,geplant,vereinbart,terminiert,termin vereinbart,einladen,verschoben",
    Says.ASSESS: "probetag,probearbeiten,schnuppertag,probearbeit,hospitation,eignungstest",
    Says.TECHNICAL: "fachlich,technisch,technisches,fachliches",
    Says.REFERENCES: "referenzprufung,referenzen,referenzen eingeholt,referenzcheck",
    Says.FEEDBACK: "ruckmeldung,antwort,entscheidung",
    Says.OFFER: "angebot,vertragsangebot,angebot erstellt,angebot gemacht,angebot unterbreitet,gehaltsverhandlung,"
    "verhandlung,angebotsphase,vertrag versendet,jobangebot,arbeitsvertrag versendet,angebot verschickt,"
    "vertragsverhandlung,unterbreitet",
    Says.ACCEPT: "angenommen,unterschrieben,akzeptiert,unterzeichnet",
    Says.DECLINE: "ausgeschlagen,abgelehntes,abgesagt,sagt ab,lehnt ab,lehnte ab,sagte ab,sagt uns ab",
    Says.SELECTED: "ausgewahlt,favorit",
    Says.APPROVED: "genehmigt,freigegeben",
    Says.HIRED: "eingestellt,besetzt mit,vermittelt,angestellt,angebot angenommen,vertrag unterschrieben,"
    "vertrag unterzeichnet,eingetreten,platziert,arbeitsvertrag unterschrieben,vertrag ist unterschrieben,"
    "kandidat hat unterschrieben,stelle angetreten,angetreten,hat angefangen",
    Says.TO_HIRE: "einstellung,einzustellen,einstellen",
    Says.HOLD: "pausiert,zuruckgestellt,in wartestellung,auf eis,ruht,warteschleife,on hold gesetzt,ruhend,"
    "in warteposition,warteposition,angehalten",
    Says.WITHDREW: "zuruckgezogen,kein interesse,bewerbung zuruckgezogen,ruckzug,nicht interessiert,abgesprungen,"
    "hat zuruckgezogen,selbst abgesagt,absage durch kandidat,absage durch bewerber,absage vom kandidaten,"
    "absage des kandidaten,absage des bewerbers,bewerber hat abgesagt,kandidat hat abgesagt,absage vom bewerber,"
    "absage seitens kandidat,absage seitens bewerber,kandidatenabsage,zieht zuruck,absage durch kandidaten,"
    "kandidat sagt ab,bewerber abgesprungen,absage von kandidat,bewerberabsage,absage durch den bewerber,"
    "absage durch den kandidaten,zog zuruck,zog sich zuruck,eigene absage,kein interesse mehr,"
    "nicht mehr interessiert,lehnt angebot ab,lehnt das angebot ab,lehnte angebot ab,absage kandidatin,"
    "absage bewerberin,absage durch kandidatin,absage durch bewerberin",
    Says.REJECT: "abgelehnt,absage,absagen,abgelehnte,nicht ausgewahlt,absage erteilt,absage versendet,"
    "nicht berucksichtigt,absage gesendet,nicht eingestellt,kundenabsage,nicht geeignet,ablehnung,ausgeschieden,"
    "nicht weiter,unternehmensabsage,wird nicht eingestellt,kommt nicht in frage,nicht genommen,nicht uberzeugt,"
    "aussortiert",
    Says.FAIL: "nicht bestanden,durchgefallen,negativ,negatives",
    Says.PASS: "bestanden,weiter,weitergekommen",
    Says.FINAL: "finale,finalrunde,endrunde,abschlussgesprach,letztes,letzte,letztgesprach",
    Says.AFTER: "nach",
    Says.BEFORE: "vor",
    Says.ASK: "in bearbeitung,aktiv,inaktiv,offen,geschlossen,abgeschlossen,archiviert,storniert,abgebrochen,"
    "nicht erschienen,keine ruckmeldung,nicht erreichbar,nicht erreicht,talentpool,talent pool,kandidatenpool,"
    "warteliste,zusage,zugesagt,besetzt,vakanz besetzt,stelle besetzt,sonstiges,gekundigt,probezeit,wiedervorlage,"
    "evidenz,evidenzhaltung,ungeeignet,passt nicht,geeignet,unentschieden,in evidenz,vertrag,reserve,in planung,"
    "beendet,gestoppt,kennenlerngesprach",
    Says.ONGOING: "laufend,lauft,laufendes",
    Says.OTHER: "anderer kandidat,anderen kandidaten,anderer bewerber,anderen bewerber,anderem kandidaten,"
    "anderem bewerber,interner kandidat",
    Says.ELSEWHERE: "anderes angebot,andere stelle,anderen job,anderer job,neuen job,andere zusage,anderweitig",
    Says.TOOK: "gefunden,bekommen,nimmt",
    Says.REASON: "gehalt,grund,grunde,personliche grunde,gehaltsvorstellung,erfahrung,fehlende erfahrung",
    Says.JOB: "stelle",
}

DANISH: Mapping[Says, str] = {
    Says.OF: "af,til,for,ved,pa,den,det,fra,hos,i,og,er,om,med,et,en,har,sig,er blevet,blev,blevet,der,skal,gar,hen",
    Says.NOT: "ikke,ingen,ej",
    Says.PENDING: "afventer,venter,afventer svar",
    Says.DONE: "afholdt,gennemfort,faerdig,udfort,afgivet,givet",
    Says.NTH: "forste,anden,andet,tredje",
    Says.ROUND: "runde,leder,fysisk",
    Says.NEW: "ny,nye,modtaget,ansogt,ansogning modtaget,ny ansogning,ansogning,nye ansogere,ny kandidat,"
    "skal kontaktes,ny ansoger,skal ringes op,sourcet,ikke kontaktet",
    Says.REVIEW: "under vurdering,vurderes,vurderet,under behandling vurdering,til vurdering,gennemgaet,gennemgang,"
    "vurdering,under gennemgang,under overvejelse,gennemgas",
    Says.CONTACT: "kontaktet,ringet op,kontakt,forste kontakt,ringet til,ringet",
    Says.SCREEN: "telefonscreening,screenet,forscreening,screenes,telefonscreenet,forscreenet",
    Says.CV: "profil,ansogningsmateriale",
    Says.RECRUITER: "intern,rekrutterer",
    Says.INTERESTED: "interesseret",
    Says.SUBMIT: "praesenteret,sendt,indstillet,fremsendt,videresendt",
    Says.CLIENT: "kunde,kunden,virksomhed,virksomheden,arbejdsgiver",
    Says.CANDIDATE: "kandidat,ansoger,kandidaten,ansogeren",
    Says.BY_CANDIDATE: "af kandidat,af kandidaten,af ansoger,fra kandidat,kandidaten selv,fra kandidaten,af ansogeren",
    Says.INTERVIEW: "samtale,jobsamtale,til samtale,kundesamtale,samtaler,ansaettelsessamtale",
    Says.INVITE: "indkaldt,inviteret,planlagt,booket,aftalt,indkaldes",
    Says.ASSESS: "prove,personlighedstest,logisk test,provedag,opgave",
    Says.TECHNICAL: "teknisk",
    Says.REFERENCES: "referencer,referencetagning,referencecheck,reference tjek,referencetjek,referencer tages",
    Says.FEEDBACK: "tilbagemelding,svar,afgorelse",
    Says.OFFER: "tilbud,tilbudt,jobtilbud,kontrakt sendt,tilbud sendt,tilbud givet,lonforhandling,forhandling,"
    "givet tilbud,kontrakt fremsendt,kontraktforhandling,i tilbud",
    Says.ACCEPT: "accepteret,underskrevet,takket ja",
    Says.DECLINE: "takket nej,afslaet,takkede nej,takker nej,afslog,afslar",
    Says.SELECTED: "udvalgt,valgt",
    Says.APPROVED: "godkendt",
    Says.HIRED: "ansat,tiltradt,kontrakt underskrevet,tilbud accepteret,startet,placeret,hyret,"
    "kontrakten er underskrevet,kontrakten underskrevet,begyndt",
    Says.TO_HIRE: "ansaettelse,ansaettes",
    Says.HOLD: "pa hold,sat pa hold,sat i bero,i bero,pa pause,parkeret,pause,midlertidigt pa pause",
    Says.WITHDREW: "trukket,trukket sig,trak sig,trak,ikke interesseret,ansogning trukket,ansogning trukket tilbage,"
    "trukket tilbage,sprunget fra,har trukket sig,kandidat trukket,kandidaten har trukket sig,kandidat trak sig,"
    "frafaldet,takket nej kandidat,trukket ansogning,ingen interesse,ikke laengere interesseret,"
    "ikke interesseret laengere,sprang fra,takket nej til job,takket nej til jobbet,takket nej til stillingen,"
    "takket nej til stilling,takkede nej til job,takkede nej til jobbet",
    Says.REJECT: "afslag,afvist,ikke valgt,ikke udvalgt,afslag sendt,fravalgt,ikke ansat,afslag givet,"
    "ikke gaet videre,afvises,gik ikke videre,valgt fra,valgte fra,afviste,afviser,gar ikke videre,"
    "takket nej til kandidat,fik ikke jobbet,fik ikke job",
    Says.FAIL: "ikke bestaet,dumpet,negativ,negativt",
    Says.PASS: "bestaet,videre,gaet videre",
    Says.AFTER: "efter",
    Says.BEFORE: "for samtale",
    Says.ASK: "aktiv,inaktiv,aben,lukket,annulleret,aflyst,arkiveret,udeblevet,intet svar,kandidatbank,venteliste,"
    "besat,stilling besat,andet status,under behandling,reserve,emnebank,ikke kvalificeret,ikke relevant,"
    "kvalificeret,kontrakt,mulig",
    Says.ONGOING: "i gang,igangvaerende,i proces",
    Says.OTHER: "anden kandidat,en anden,anden ansoger,en anden kandidat,intern kandidat",
    Says.ELSEWHERE: "andet job,nyt job,anden stilling,andet tilbud,et andet job,anden job",
    Says.TOOK: "faet,fik,fundet,fandt,tager,taget",
    Says.REASON: "lon,arsag,personlige arsager,erfaring,afstand",
    Says.JOB: "stilling,stillingen",
    Says.FINAL: "sidste,sidste runde",
}

ITALIAN: Mapping[Says, str] = {
    Says.OF: "di,del,dal,della,da,in,il,la,al,per,con,i,e,alla,processo,fase,ha,hanno,e stato,e stata,stato,stata,"
    "lo,allo,alla,dall,una,un,su,sul",
    Says.NOT: "senza",
    Says.PENDING: "in attesa di,attesa,da fissare,da programmare,da effettuare,in attesa",
    Says.DONE: "effettuato,svolto,fatto,completato,sostenuto,effettuata,formulata,emessa",
    Says.NTH: "primo,secondo,terzo,prima,terza",
    Says.ROUND: "gruppo,responsabile,presenza,turno,direzione",
    Says.NEW: "nuovo,nuova,ricevuto,ricevuta,candidatura ricevuta,candidato nuovo,da contattare,nuovi,candidatura,"
    "cv ricevuto,da valutare,nuova candidatura,da chiamare,ricevuti,inserito,candidatura inviata,candidature,"
    "ricevute,da visionare,nuove,non contattato,nuovi",
    Says.REVIEW: "in valutazione,valutazione,in revisione,in esame,in analisi,cv in valutazione,visionato,visionata,"
    "da analizzare",
    Says.CONTACT: "contattato,contattata,chiamato,contatto,contattati,primo contatto,telefonata,contatto telefonico,"
    "primo contatto telefonico",
    Says.SCREEN: "preselezione,preselezionato,preselezionata,scrematura,screening cv,screening telefonico,"
    "preselezionati",
    Says.CV: "profilo",
    Says.RECRUITER: "interno,risorse umane,selezionatore",
    Says.INTERESTED: "interessato,interessata",
    Says.SUBMIT: "presentato,presentata,inviato,inviata,proposto,segnalato,inoltrato,invio",
    Says.CLIENT: "cliente,azienda",
    Says.CANDIDATE: "candidato,candidata",
    Says.BY_CANDIDATE: "dal candidato,da candidato,del candidato,dalla candidata",
    Says.INTERVIEW: "colloquio,colloqui,colloquiato,intervista,in colloquio,colloquiata",
    Says.INVITE: "fissato,programmato,convocato,pianificato,confermato,convocata,schedulato",
    Says.ASSESS: "prova,prova pratica,giornata di prova",
    Says.TECHNICAL: "tecnico,tecnica",
    Says.REFERENCES: "referenze,verifica referenze",
    Says.FEEDBACK: "riscontro,risposta,esito",
    Says.OFFER: "offerta,proposta,offerta inviata,proposta inviata,trattativa,proposta economica,lettera di impegno,"
    "offerta fatta,proposta contrattuale,lettera d impegno",
    Says.ACCEPT: "accettata,accettato,firmata,firmato",
    Says.DECLINE: "rifiutata,rifiuta,declinata,declinato,rifiuto,ha rifiutato,rifiutato,ha declinato",
    Says.SELECTED: "selezionato,selezionata,scelto",
    Says.APPROVED: "approvato,approvata",
    Says.HIRED: "assunto,assunta,inserito in azienda,offerta accettata,assunti,contratto firmato,collocato,"
    "contrattualizzato,inserito presso,ha iniziato",
    Says.TO_HIRE: "assunzione,da assumere,in assunzione,inserimento",
    Says.HOLD: "in sospeso,sospeso,in pausa,stand by,in standby,in stand by,congelato,fermo",
    Says.WITHDREW: "ritirato,ritirata,rinuncia,rinunciato,si e ritirato,non interessato,non interessata,"
    "rinunciatario,rinuncia candidato,candidatura ritirata,si ritira,ritiro,ha rinunciato,rinuncia del candidato,"
    "non interessati,ritirati,non piu interessato,non piu interessata,non e interessato,non e piu interessato",
    Says.REJECT: "scartato,scartata,respinto,respinta,non idoneo,non selezionato,non selezionata,escluso,esclusa,"
    "non idonea,scartati,non assunto,bocciato,non superato,non prosegue,esito negativo,ko,candidatura respinta,"
    "non ritenuto idoneo,non ritenuta idonea,scarta,scarto,non preso",
    Says.PASS: "superato,superata,ok,esito positivo,passa,passato",
    Says.AFTER: "dopo,post colloquio",
    Says.BEFORE: "prima del",
    Says.ASK: "attivo,attiva,inattivo,annullato,annullata,chiuso,chiusa,archiviato,aperto,aperta,non risponde,"
    "non si presenta,non presentato,assente,idoneo,idonea,in lavorazione,da richiamare,non reperibile,"
    "nessuna risposta,riserva,in database,altro,posizione chiusa,posizione coperta,bacino,in linea,non in linea,"
    "lista d attesa,valutato",
    Says.ONGOING: "in corso",
    Says.OTHER: "altro candidato,altra candidata,un altro candidato,altra persona,candidato interno",
    Says.ELSEWHERE: "altra offerta,un altra offerta,altro lavoro,altra proposta,un altro lavoro,altra opportunita",
    Says.TOOK: "trovato",
    Says.REASON: "stipendio,ral,motivi personali,esperienza,retribuzione,distanza",
    Says.JOB: "posizione",
    Says.FINAL: "ultimo,ultimo colloquio",
}
