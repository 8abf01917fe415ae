"""What the words of a header stand for in Portuguese, Spanish, French and Italian."""

from collections.abc import Mapping

from signoff_core.header_words import Said

PORTUGUESE: Mapping[Said, str] = {
    Said.OF: "processo,seletivo,selecao,seletiva,recrutamento,de,do,da,dos,das,e,para,o,os,as,em,ao,no processo,seu,"
    "sua,qual,um,uma,pelo,pela,com,na,nos,nas,voce,meu,minha,por favor,tem,esta,foi,alguem,quem,onde,aonde,se,"
    "digite,insira,sim,nao,que,sobre,gostaria,quer,favor,te,vc,ou,este,esse,atualmente",
    Said.CANDIDATE: "candidato,candidata,candidatos,candidato a,inscrito,postulante",
    Said.NUMBER: "numero,num",
    Said.LINK: "anexo,arquivo,anexe,anexar,envie,upload do,insira o link,caminho",
    Said.FULL: "completo,completa",
    Said.NAME: "nome,nome completo,nome do candidato,nome da pessoa,nomes,nome candidato,nome candidata,"
    "nome e sobrenome,nome do a candidato a",
    Said.FIRST: "primeiro nome,prenome",
    Said.LAST: "sobrenome,ultimo nome",
    Said.MIDDLE: "nome do meio,nome social,apelido social",
    Said.ID: "codigo,matricula,protocolo,identificador,numero de inscricao,inscricao,n inscricao,numero inscricao",
    Said.SERIAL: "n ordem,ordem,numero de ordem,item,linha",
    Said.EMAIL: "endereco de email,correio eletronico,email pessoal,endereco email,email de contato,email para contato",
    Said.PHONE: "telefone,fone,tel contato,telefone de contato,numero de telefone,telefone contato,contato telefonico,"
    "telefone celular,telefones,telefone com ddd,telefone whatsapp,celular com ddd,telefone celular com ddd,"
    "contato telefone,num telefone,numero para contato,numero de contato,telefone principal,celular whatsapp,"
    "whatsapp telefone,contato whatsapp,whatsapp contato,whatsapp com ddd,whatsapp celular",
    Said.CONTACT: "contato,contatos",
    Said.MOBILE: "celular,telemovel,numero de celular,telefone movel",
    Said.OTHER: "alternativo,recado,segundo,outro,secundario",
    Said.MAIN: "principal,pessoal",
    Said.HOME: "residencial,comercial,fixo",
    Said.PLACE: "cidade,localidade,localizacao,endereco,municipio,onde mora,residencia,cidade de residencia,bairro,"
    "cidade estado,cidade uf,local de residencia,morada,cidade atual,mora,reside,residente,moradia,"
    "local de moradia,onde reside,cidade onde mora,cidade bairro,bairro cidade,cidade de moradia,"
    "cidade em que mora,local residencia,municipio de residencia,cidade e estado,cidade residencia,"
    "endereco completo,endereco residencial",
    Said.STATE: "uf,unidade federativa,provincia",
    Said.COUNTRY: "pais",
    Said.PERMANENT: "cep,local da vaga,local de trabalho,local da entrevista,logradouro,naturalidade,unidade,complemento,"
    "local,posto de trabalho",
    Said.ROLE: "vaga,cargo,titulo da vaga,vaga titulo,funcao,nome da vaga,posicao,vaga de interesse,cargo pretendido,"
    "cargo desejado,area de interesse,funcao pretendida,cargo de interesse,vaga pretendida,titulo vaga,"
    "cargo funcao,oportunidade,titulo do cargo,nome do cargo,vaga cargo,cargo vaga,vaga em aberto,"
    "posicao em aberto,cargo ofertado,vaga desejada,cargo da vaga,processo seletivo vaga,titulo da posicao,"
    "vaga inscrita,nome vaga,cargo requisitado,cargo solicitado",
    Said.APPLY: "candidatura,inscrito em,data de inscricao,data da inscricao,deseja,interesse,se candidatar,"
    "se candidata,inscreveu,candidatou,se candidatando,aplicada,aplicado,concorrer",
    Said.APPLY_FOR: "vaga aplicada,candidatou se a,candidatura a,candidatura para,vaga candidatada,concorre a,concorrendo a",
    Said.WISHED: "pretendida,pretendido,desejado,desejada",
    Said.CLIENT: "cliente,nome do cliente,empresa cliente,empresa contratante,contratante,cliente final,"
    "nome cliente,tomador,cliente contratante,empresa do cliente",
    Said.COMPANY: "empresa,nome da empresa",
    Said.PROJECT: "projeto",
    Said.STAGE: "etapa,etapa nome,fase,etapa do processo,fase do processo,etapa atual,etapa do funil,fase atual,"
    "etapa da selecao,etapa do recrutamento,fase da selecao,etapa processo,etapa do candidato,nome da etapa,"
    "fase do candidato,etapa de selecao,passo,etapa do processo seletivo",
    Said.STATUS: "situacao,estatus,status da candidatura,status do processo,situacao atual,status do candidato,"
    "situacao do candidato,andamento,situacao da candidatura,status atual,status candidato,status processo,"
    "status geral,status do candidato no processo,andamento do processo,status inscricao,situacao do processo,"
    "status da inscricao",
    Said.STATUS_OR_STATE: "estado",
    Said.OUTCOME: "resultado,decisao,parecer final,resultado final,desfecho,decisao final,classificacao final,"
    "resultado do processo,aprovado reprovado,aprovado ou reprovado,aprovacao,parecer conclusivo,"
    "resultado da selecao,aprovado sim nao,resultado da entrevista",
    Said.SELECTED: "aprovado,contratado,selecionado",
    Said.INTERVIEW: "entrevista,entrevistado,entrevistas,entrevistado em,bate papo,entrevista presencial,"
    "entrevista online",
    Said.ROUND: "rodada",
    Said.NTH: "primeira,segunda,terceira,1 a,2 a,3 a",
    Said.SCREENING: "triagem,entrevista rh,entrevista com rh,entrevista inicial,pre entrevista,entrevista telefonica",
    Said.TECHNICAL: "tecnica",
    Said.SCHEDULE: "agendada,agendado,agendamento,marcada,realizada,realizado",
    Said.DATE: "data,dia",
    Said.TIME: "hora,horario",
    Said.DATE_TIME: "data e hora,data hora,data e horario,data horario",
    Said.SENT: "enviado,envio,enviada",
    Said.SUBMIT: "apresentado,apresentacao,cv enviado,curriculo enviado,envio do cv,envio do curriculo",
    Said.SUBMIT_TO_CLIENT: "enviado ao cliente,enviado para cliente,apresentado ao cliente,envio ao cliente,"
    "cv enviado ao cliente,apresentacao ao cliente,encaminhado ao cliente,envio cliente,enviado cliente,"
    "cv enviado cliente,encaminhado para o cliente,encaminhado cliente,encaminhamento ao cliente,"
    "encaminhado para cliente,enviado para o cliente,curriculo enviado ao cliente,apresentado para o cliente,"
    "apresentacao cliente,envio do cv ao cliente,enviado ao gestor,encaminhado ao gestor,"
    "encaminhamento para cliente,envio para o cliente,envio para cliente",
    Said.DECIDE: "finalizacao do processo,decisao em",
    Said.REJECT: "reprovacao,rejeicao,recusa,reprovado,desclassificacao,eliminacao,dispensa,descarte,nao aprovacao,"
    "reprova,reprovada,recusado,rejeitado,negativa,desclassificado,eliminado,nao aprovado,descartado,exclusao,"
    "nao contratacao",
    Said.CHANGE: "mudanca,alteracao",
    Said.FEEDBACK: "parecer,retorno,devolutiva",
    Said.RECRUITER: "recrutador,recrutadora,recrutador responsavel,nome do recrutador,recrutador a,selecionador,"
    "responsavel pelo recrutamento,analista de rh,recrutador nome,consultor,consultora,responsavel rh,"
    "analista responsavel,analista de recrutamento,analista de selecao,consultor responsavel,consultor de rh,"
    "analista rh,analista de r s,analista r s,recrutador a responsavel,headhunter responsavel,selecionadora,"
    "assistente de rh,tech recruiter,responsavel pela selecao,responsavel pelo processo,recruiter responsavel,"
    "consultor a,hunter",
    Said.OWNER: "responsavel,analista",
    Said.MANAGER: "gestor,gerente,lider,gestor responsavel,gestor da vaga,gestor solicitante,solicitante,requisitante",
    Said.INTERVIEWER: "entrevistador,entrevistadora,entrevistadores",
    Said.SOURCE: "origem,fonte,canal,origem do candidato,canal de origem,fonte de recrutamento,como conheceu,"
    "fonte do candidato,canal de divulgacao,origem da candidatura,fonte de captacao,como soube da vaga,captacao,"
    "onde viu a vaga,fonte da candidatura,origem do curriculo,canal de recrutamento,onde nos conheceu,"
    "meio de captacao,fonte do curriculo,canal de captacao,meio de divulgacao,midia,canal de candidatura,"
    "veiculo de divulgacao,fonte de divulgacao,origem curriculo,origem da inscricao,origem do cadastro,"
    "plataforma de origem",
    Said.HEARD: "como ficou sabendo,como soube,como nos conheceu,como ficou sabendo da vaga,soube da vaga,"
    "soube dessa vaga,soube desta vaga,ficou sabendo,ficou sabendo da vaga,conheceu a empresa,"
    "como chegou ate nos,como conheceu a empresa,onde viu,como encontrou,como voce soube,como voce ficou sabendo,"
    "por onde soube,onde ficou sabendo,como conheceu a vaga,como nos encontrou,conheceu a vaga,"
    "como voce conheceu,como voce nos conheceu",
    Said.SALARY: "salario,remuneracao,salario atual,faixa salarial,salario bruto,ultimo salario,salario fixo,"
    "remuneracao atual,salario anterior,salario mensal,valor hora,taxa hora,salario base",
    Said.EXPECTED: "pretensao salarial,pretensao,salario pretendido,expectativa salarial,salario desejado,"
    "expectativa de salario,pretensao de salario,remuneracao pretendida,expectativa,pretensoes salariais,"
    "pretencao salarial,salario esperado,expectativa de remuneracao,pretensao financeira,remuneracao desejada,"
    "remuneracao esperada,pretencao,pretensao pj,pretensao clt,pretensao salarial clt,pretensao salarial pj,"
    "expectativa financeira",
    Said.CURRENT: "atual,ultimo,ultima,anterior",
    Said.REASON: "motivo,justificativa,razao,causa,motivos",
    Said.LEAVE: "desistencia,motivo da desistencia,motivo desistencia,motivo da saida,motivo de saida,"
    "motivo do desligamento,motivo da mudanca,motivo da contratacao,declinio,motivo do declinio,motivo da busca,"
    "motivo de desistencia,motivo da vaga,motivo da abertura,motivo da requisicao,motivo do interesse",
    Said.NOTES: "observacoes,observacao,obs,comentarios,comentario,anotacoes,notas,anotacao,consideracoes,"
    "informacoes adicionais,comentarios adicionais,observacoes gerais,consideracoes finais,comentarios rh,"
    "parecer da entrevista,obs gerais,observacoes rh,comentarios do recrutador,anotacoes do recrutador,"
    "informacoes complementares,observacoes da entrevista,parecer rh,resumo da entrevista,parecer do rh,"
    "detalhes adicionais",
    Said.TOLD: "avisado,avisado em,candidato avisado,feedback enviado,retorno ao candidato,devolutiva enviada,"
    "feedback dado,retorno dado,informado em,comunicado em,feedback ao candidato,data do feedback,data feedback,"
    "retorno candidato,retorno ao candidato em,devolutiva ao candidato,devolutiva candidato,candidato comunicado,"
    "candidato informado,comunicado ao candidato,candidato notificado,retorno enviado,feedback realizado,"
    "feedback ao candidato em,avisado ao candidato,devolutiva realizada,feedback enviado ao candidato,"
    "data da devolutiva,data devolutiva,notificado em,data do retorno ao candidato,feedback dado ao candidato,"
    "retorno dado ao candidato",
    Said.DO_NOT_CALL: "nao ligar,nao contatar,nao contactar,nao ligar mais,lista negra,nao chamar,"
    "bloqueado para contato,nao telefonar,nao entrar em contato",
    Said.RELOCATION: "disponibilidade para mudanca,aceita mudar,mudanca de cidade,aceita mudanca,realocacao,mobilidade,"
    "disponibilidade de mudanca,disponivel para mudanca,disponibilidade para mudar,disponibilidade de realocacao,"
    "aceita mudar de cidade,mudaria de cidade,mudar de cidade,disponibilidade para mudanca de cidade,"
    "disponivel para mudar,disponivel para mudar de cidade,disponibilidade para mudar de cidade,"
    "aceita realocacao,aceita se mudar,disponibilidade mudanca,disponibilidade para realocacao,"
    "aceita mudanca de cidade,mudar se,pode mudar de cidade",
    Said.REFERRAL: "indicado por,indicacao,quem indicou,recomendado por,nome de quem indicou,indicacao de,indicada por,"
    "indicado a por,nome da indicacao,indicacao por,indicacao de quem,quem te indicou,quem lhe indicou,"
    "quem o indicou,recomendacao de,nome do indicador,te indicou",
    Said.RESUME: "curriculo,link do curriculo,curriculo link,url curriculo,link curriculo,anexo curriculo,"
    "curriculo url,link do cv,curriculo anexo,anexo do curriculo,arquivo do curriculo,curriculo em pdf,"
    "curriculo pdf,curriculo atualizado,curriculo anexado,curriculum atualizado,cv anexo,cv atualizado,cv pdf",
    Said.BY: "por",
    Said.AREA: "zona,regiao,zona de residencia",
    Said.FINAL: "final",
    Said.UPDATED: "ultima atualizacao,atualizado em,data de atualizacao,data atualizacao,atualizacao,"
    "ultima modificacao",
    Said.TITLE: "titulo",
    Said.NOT_OURS: "idade,nascimento,data de nascimento,data nascimento,genero,sexo,estado civil,cpf,rg,cnh,pis,ctps,"
    "nacionalidade,raca,cor,pcd,deficiencia,escolaridade,formacao,idiomas,idioma,experiencia,experiencias,"
    "habilidades,competencias,cursos,curso,disponibilidade,turno,salario ofertado,tipo,modalidade,regime,"
    "pontuacao,nota,score final,posicao no ranking,classificacao,ranking,prioridade,setor,departamento,area,"
    "inicio,data de inicio,data inicio,admissao,data de admissao,data admissao,criado em,criacao,"
    "data de cadastro,data cadastro,cadastro,carimbo de data hora,data da vaga,abertura,data de abertura,"
    "data da candidatura,contratacao,data de contratacao,prazo,foto,nome da mae,nome do pai,filhos,mae,pai,"
    "dependentes,ultima empresa,empresa atual,ultimo cargo,cargo atual,cargo anterior,empresa anterior,"
    "funcao atual,tempo,anos,link da vaga,codigo da vaga,id da vaga,descricao,requisitos,beneficios,vagas,"
    "quantidade,exame,exames,documentos,documentacao,avaliacao,avaliacoes,aso,treinamento,integracao,teste,"
    "testes,prova,redacao,perfil,disc,religiao,altura,peso,veiculo,transporte,vale transporte,linkedin perfil,"
    "lgpd,consentimento,local da entrevista,hora da entrevista,proxima acao,proximo passo,proximos passos,"
    "area de atuacao,area atuacao,area da vaga,area solicitante,segmento,gestor imediato",
}

SPANISH: Mapping[Said, str] = {
    Said.OF: "proceso,seleccion,selectivo,reclutamiento,del,el,la,los,las,y,al,en,su,con,un,que,para el,por favor,"
    "lo,cual,cuales,es,son,tu,tus,te,se,a que,a cual,en que,para que,donde,quien,eres,estas,esta,actualmente,"
    "sobre,nos,nuestra,nuestro,favor,indica,indique,ingrese,escribe,escriba,o",
    Said.CANDIDATE: "candidatos,postulante,aspirante,solicitante,postulado,candidato a,la persona candidata,"
    "persona candidata,candidata",
    Said.LINK: "enlace,adjunto,archivo,adjunta,adjuntar,adjunte,sube,subir,cargar,carga,anexa,envia",
    Said.NAME: "nombre,nombre completo,nombre y apellidos,nombre y apellido,apellidos y nombre,apellido y nombre,"
    "nombres y apellidos,apellidos y nombres,nombre candidato,nombres apellidos,apellidos nombres,"
    "nombre apellidos,apellidos nombre,nombre y apellido completo,nombre del candidato,nombre del postulante,"
    "nombre apellido,apellidos y nombre completo,apellido nombre",
    Said.FIRST: "nombres,primer nombre,nombre de pila",
    Said.LAST: "apellido,apellidos,primer apellido,apellido paterno",
    Said.MIDDLE: "segundo nombre,segundo apellido,apellido materno",
    Said.ID: "codigo,identificador,referencia,folio",
    Said.EMAIL: "correo,correo electronico,direccion de correo,direccion de correo electronico,correo e,mail personal,"
    "correo personal,correo electronico personal,direccion email",
    Said.PHONE: "telefono,tel contacto,numero de telefono,telefono de contacto,numero de contacto,telefono contacto,"
    "tlf,tfno,tlfno,telf,numero telefonico,telefono celular movil,celular telefono,numero de telefono movil,"
    "contacto telefonico,telefono movil contacto,telefonos,num telefono,telefono whatsapp,movil whatsapp,"
    "whatsapp telefono",
    Said.CONTACT: "contacto,datos de contacto",
    Said.MOBILE: "movil,telefono movil,numero de celular,telefono celular,numero movil,numero celular,celular,cel,"
    "num celular",
    Said.OTHER: "otro,secundario,adicional",
    Said.MAIN: "personal",
    Said.HOME: "fijo,casa,trabajo",
    Said.PLACE: "ciudad,ubicacion,localidad,direccion,domicilio,lugar de residencia,residencia,poblacion,municipio,"
    "ciudad de residencia,ciudad actual,ubicacion actual,vives,vive,resides,reside,radicas,radica,donde vives,"
    "colonia,ciudad donde vives,comuna,alcaldia,delegacion,lugar donde vive,ciudad residencia,lugar residencia,"
    "ciudad provincia,ciudad pais,localizacion,municipio de residencia,direccion completa,estado de residencia,"
    "ciudad y estado,alcaldia municipio,poblacion de residencia",
    Said.STATE: "provincia,comunidad autonoma",
    Said.PERMANENT: "codigo postal,lugar de trabajo,ubicacion del puesto,lugar de la entrevista,lugar de nacimiento,sede,lugar",
    Said.ROLE: "puesto,vacante,cargo,plaza,titulo del puesto,puesto de trabajo,posicion,nombre de la vacante,"
    "vacante nombre,oferta de empleo,perfil buscado,puesto solicitado,puesto vacante,busqueda,vacante titulo,"
    "titulo de la vacante,nombre del puesto,nombre de la posicion,vacantes,oferta,puesto al que se presenta,"
    "posicion vacante,titulo de la oferta,nombre puesto,nombre vacante,nombre de la oferta,puesto ofertado,"
    "puesto a cubrir,posicion solicitada,cargo solicitado,rol,cargo al que postula,cargo al que aplica,"
    "puesto de interes,vacante de interes,titulo vacante,oferta de trabajo,perfil solicitado,puesto requerido,"
    "cargo postulado",
    Said.APPLY: "postulacion,solicitud,inscripcion,aplicacion,postulas,postula,aplicas,aplica,postularte,te postulas,"
    "interesa,interesas,solicitas,presentas,aplicar,optas,candidatura",
    Said.APPLY_FOR: "puesto al que aplica,vacante a la que aplica,postula a,aplica a,puesto al que postula,aplica para,"
    "puesto al que se postula,postulado a,postulacion a",
    Said.WISHED: "deseado,deseada,solicitado",
    Said.CLIENT: "empresa cliente,nombre del cliente,cliente final",
    Said.COMPANY: "nombre de la empresa,compania",
    Said.PROJECT: "proyecto",
    Said.STAGE: "etapa del proceso,fase del proceso,paso,etapa de seleccion,fase de seleccion,etapa actual,fase actual,"
    "etapa del candidato,etapa del reclutamiento,fase de reclutamiento,etapa de reclutamiento,fase del candidato,"
    "nombre de la etapa",
    Said.STATUS: "estatus,estado actual,situacion,estado de la candidatura,estado del candidato,estado de candidatura,"
    "estado del proceso,estado candidato,estado proceso,estado de la postulacion,estatus del candidato,"
    "estado postulacion,estado del proceso de seleccion,estatus actual,estatus candidato,status del candidato,"
    "status actual,estatus del proceso,estado en proceso,estado de solicitud,estado de la solicitud,"
    "status del proceso,status candidato,estado seleccion,avance",
    Said.OUTCOME: "resultado final,decision,dictamen,decision final,veredicto,resultado entrevista,apto no apto,apto,"
    "apta no apta,resultado del proceso,seleccionado no seleccionado,aprobado rechazado,conclusion del proceso,"
    "resultado de la entrevista,resultado proceso",
    Said.SELECTED: "seleccionado,contratado",
    Said.INTERVIEW: "entrevista,entrevistas,entrevistado",
    Said.ROUND: "ronda",
    Said.NTH: "primera,segunda,tercera",
    Said.SCREENING: "cribado,preseleccion,filtro,filtro telefonico,entrevista telefonica,entrevista rrhh,"
    "entrevista de rrhh,entrevista inicial,llamada inicial,entrevista rh,entrevista telefonica inicial,"
    "entrevista con rrhh,entrevista rh inicial,screening telefonico,entrevista reclutador,primer contacto,"
    "primer filtro,entrevista capital humano",
    Said.TECHNICAL: "tecnica",
    Said.SCHEDULE: "programada,agendada,programado,agendado,concertada,realizada",
    Said.DATE: "fecha,dia",
    Said.TIME: "hora,horario",
    Said.DATE_TIME: "fecha y hora,fecha hora",
    Said.SENT: "enviado,envio",
    Said.SUBMIT: "presentado,presentacion,cv enviado,envio de cv,envio cv,presentacion de candidato",
    Said.SUBMIT_TO_CLIENT: "enviado al cliente,enviado a cliente,presentado al cliente,presentado a cliente,"
    "envio al cliente,envio a cliente,cv enviado al cliente,presentacion al cliente,presentacion a cliente,"
    "envio cv cliente,envio cv al cliente,cv enviado cliente,envio de cv al cliente,enviado cliente,"
    "presentado cliente,presentacion cliente,envio de cv a cliente,enviado a la empresa,presentado a la empresa,"
    "envio candidatura cliente,cv presentado al cliente,envio a empresa,enviado al hiring manager,envio cliente,"
    "remitido al cliente,cv al cliente",
    Said.REJECT: "rechazo,descarte,rechazado,descartado,desestimacion,no seleccion,descarte del candidato,"
    "no seleccionado,rechazo del candidato,no apto,exclusion,desestimado,no continua,descalificacion,"
    "descalificado,no contratacion",
    Said.CHANGE: "cambio",
    Said.FEEDBACK: "retroalimentacion,informe",
    Said.RECRUITER: "reclutador,reclutadora,responsable de seleccion,tecnico de seleccion,seleccionador,seleccionadora,"
    "nombre del reclutador,consultor,consultora,reclutador asignado,consultor de seleccion,responsable seleccion,"
    "reclutador a,tecnico a de seleccion,responsable de reclutamiento,responsable del proceso,"
    "analista de seleccion,analista de reclutamiento,ejecutivo de reclutamiento,especialista en seleccion,"
    "consultor responsable,consultor a,reclutador responsable,tecnico seleccion,consultor asignado,"
    "analista de rh,atraccion de talento,coordinador de reclutamiento,reclutador nombre,nombre reclutador,"
    "tecnico rrhh,tecnico de rrhh",
    Said.OWNER: "responsable,encargado,asignado a",
    Said.MANAGER: "jefe,gerente,hiring manager jefe,responsable directo,jefe directo,manager contratante",
    Said.INTERVIEWER: "entrevistador,entrevistadora,entrevistadores",
    Said.SOURCE: "fuente,origen,canal,fuente de reclutamiento,procedencia,canal de reclutamiento,medio,via,"
    "origen de la candidatura,medio de reclutamiento,origen del candidato,fuente del candidato,"
    "fuente de captacion,fuente de la candidatura,canal de captacion,medio de captacion,origen candidatura,"
    "origen cv,fuente de candidato,fuente de postulacion,canal de origen,fuente cv,portal de empleo,"
    "medio por el que se entero,medio de difusion,procedencia del candidato,canal de entrada,via de entrada",
    Said.HEARD: "como se entero,como nos conociste,como se entero de la vacante,como supo de nosotros,enteraste,"
    "te enteraste,como te enteraste,como te enteraste de la vacante,nos conociste,como nos conocio,conociste,"
    "se entero,supiste,como supiste,como supiste de nosotros,supiste de la vacante,nos encontraste,"
    "como nos encontraste,te enteraste de nosotros,como nos has conocido,como conociste la vacante,"
    "como has conocido,conocio la oferta,medio se entero,medio te enteraste",
    Said.SALARY: "salario,sueldo,remuneracion,salario actual,sueldo actual,renta,banda salarial,rango salarial,"
    "salario bruto,salario bruto anual,sba,ultimo sueldo,ultimo salario,sueldo bruto,retribucion,"
    "retribucion actual,sueldo mensual,salario mensual,remuneracion actual,salario anterior,sueldo neto,tarifa",
    Said.EXPECTED: "pretension salarial,pretensiones,pretensiones salariales,expectativa salarial,salario deseado,"
    "expectativas salariales,salario esperado,sueldo deseado,expectativa economica,pretension de renta,"
    "pretension economica,expectativas economicas,sueldo esperado,salario pretendido,sueldo pretendido,"
    "aspiracion salarial,renta pretendida,pretensiones economicas,expectativas,expectativas de salario,"
    "expectativa de sueldo,sueldo solicitado,salario solicitado,retribucion deseada,retribucion esperada,"
    "expectativas de sueldo,pretension de sueldo,pretensiones de renta,expectativa de renta,expectativa,"
    "aspiraciones salariales,salario requerido,sueldo requerido,banda salarial deseada",
    Said.CURRENT: "actual,ultimo,ultima,anterior",
    Said.REASON: "razon,motivo,motivos,causa,razones,causas",
    Said.LEAVE: "motivo de salida,motivo de cambio,motivo del cambio,motivo salida,motivo de busqueda,razon de cambio,"
    "razon de salida,motivo de baja,motivo de la vacante,motivo de renuncia,renuncia,motivo de desistimiento,"
    "motivo de postulacion,baja",
    Said.NOTES: "observaciones,comentarios,notas,comentario,nota interna,anotaciones,informacion adicional,"
    "notas internas,comentarios del entrevistador,comentarios rh,observaciones rh,comentarios entrevista,"
    "notas entrevista,notas de la entrevista,comentarios adicionales,observaciones generales,otros comentarios,"
    "resumen entrevista,comentarios generales,comentarios reclutador,informe entrevista,notas del reclutador",
    Said.TOLD: "informado,avisado,feedback enviado,candidato informado,comunicado al candidato,respuesta al candidato,"
    "comunicado,feedback dado,fecha de feedback,feedback al candidato,respuesta candidato,notificado,"
    "candidato notificado,candidato avisado,se le aviso,aviso al candidato,aviso a candidato,"
    "comunicacion al candidato,informado al candidato,candidato comunicado,retroalimentacion al candidato,"
    "feedback dado al candidato,comunicado a candidato,fecha feedback,devolucion al candidato,informado el",
    Said.DO_NOT_CALL: "no llamar,no contactar,no volver a llamar,lista negra,no molestar",
    Said.RELOCATION: "disponibilidad para reubicarse,cambio de residencia,movilidad,reubicacion,dispuesto a mudarse,"
    "movilidad geografica,disponibilidad de traslado,disponible para reubicarse,"
    "disponibilidad de cambio de residencia,disponibilidad de reubicacion,disponibilidad cambio residencia,"
    "dispuesto a reubicarse,reubicarte,reubicarse,mudarte,mudarse,dispuesto a mudarte,dispuesto a reubicarte,"
    "disponibilidad para reubicacion,disponibilidad para cambiar de residencia,"
    "disponibilidad cambio de residencia,disponibilidad para cambio de residencia,disponibilidad para mudarse,"
    "dispuesto a cambiar de residencia,acepta reubicacion,cambiar de residencia,disponibilidad de reubicarse,"
    "disponibilidad geografica,disponibilidad para trasladarse,dispuesto a trasladarse,cambio de ciudad,"
    "disponible para mudarse",
    Said.REFERRAL: "referido por,recomendado por,referido,referencia de,te recomendo,quien te recomendo,"
    "quien lo recomendo,quien te refirio,te refirio,nombre del referente,nombre de quien recomienda,"
    "referenciado por,referido de,empleado que refiere,quien refiere,nombre de quien te recomendo,"
    "quien recomienda",
    Said.RESUME: "hoja de vida,enlace cv,cv adjunto,enlace al cv,url cv,curriculo,cv en pdf,"
    "curriculum vitae adjunto,link cv,link del cv,enlace curriculum,enlace al curriculum,hoja de vida adjunta,"
    "liga cv,liga de cv,enlace del cv,archivo cv,curriculum adjunto,cv archivo",
    Said.UPDATED: "ultima actualizacion,fecha de actualizacion,actualizado,fecha actualizacion,ultima modificacion",
    Said.HR: "rrhh,recursos humanos,capital humano",
    Said.PORTAL: "bolsa de empleo,bolsa de trabajo,portal,plataforma",
    Said.NOT_OURS: "edad,evaluacion,valoracion,fecha de nacimiento,nacimiento,genero,sexo,estado civil,dni,nie,curp,"
    "rfc,nss,nacionalidad,discapacidad,estudios,formacion,titulacion,escolaridad,idiomas,idioma,ingles,"
    "nivel de ingles,experiencia,anos de experiencia,habilidades,competencias,conocimientos,disponibilidad,"
    "disponible,disponible desde,jornada,turno,tipo,modalidad,tipo de contrato,contrato,puntuacion,puntaje,"
    "calificacion,prioridad,departamento,area,inicio,fecha de inicio,fecha inicio,fecha de ingreso,ingreso,"
    "incorporacion,fecha de incorporacion,fecha de alta,alta,fecha de registro,registro,marca temporal,creado,"
    "fecha de creacion,fecha de aplicacion,fecha de postulacion,fecha de inscripcion,fecha de solicitud,"
    "fecha postulacion,fecha aplicacion,foto,empresa actual,ultima empresa,puesto actual,ultimo puesto,"
    "cargo actual,empresa anterior,puesto anterior,id vacante,codigo vacante,vehiculo,carnet,permiso,"
    "permiso de trabajo,prueba,pruebas,psicometrico,examen,examenes,referencias,documentos,documentacion,"
    "proximo paso,siguiente paso,seguimiento,fecha de seguimiento,salario ofrecido,salario ofertado,"
    "sueldo ofrecido,tecnologias,perfil,prioridad,carta de presentacion,hora entrevista,preaviso,tiempo,"
    "fecha de contratacion,contratacion,jefe inmediato,delegacion comercial,estado de la vacante,"
    "status de la vacante,estatus de la vacante,estado de la oferta,viajar,carnet de conducir",
}

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
    Said.PERMANENT: "code postal,lieu de travail,lieu du poste,lieu de naissance,lieu de l entretien,lieu entretien,"
    "lieu,site,lieu de mission,cp,localisation du poste,ville du poste,lieu souhaite,localisation souhaitee",
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
    Said.PERMANENT: "cap,sede,sede di lavoro,luogo di lavoro,luogo di nascita,luogo,luogo colloquio,sede lavorativa",
    Said.ROLE: "posizione,ruolo,mansione,posizione ricercata,posizione lavorativa,annuncio,offerta di lavoro,figura,"
    "figura ricercata,ruolo ricercato,profilo ricercato,posizione aperta,titolo posizione,figura professionale,"
    "titolo annuncio,annuncio di riferimento,posizione richiesta,nome posizione,offerta,posizione proposta,"
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
    Said.NOT_OURS: "eta,valutazione,data di nascita,data nascita,nascita,genere,sesso,stato civile,codice fiscale,"
    "nazionalita,titolo di studio,istruzione,laurea,lingue,lingua,inglese,esperienza,anni di esperienza,"
    "competenze,disponibilita,preavviso,tipo,contratto,tipo di contratto,tipo contratto,punteggio,voto,priorita,"
    "reparto,settore,inizio,data inizio,data di inizio,data assunzione,data di assunzione,assunzione,inserimento,"
    "data inserimento,data di inserimento,data candidatura,data di candidatura,data ricezione,"
    "informazioni cronologiche,foto,azienda attuale,ruolo attuale,posizione attuale,ultima azienda,ultimo ruolo,"
    "mansione attuale,patente,automunito,categorie protette,test,prova,lettera di presentazione,ora colloquio,"
    "modalita,modalita colloquio,prossimo passo,prossimi passi,follow up,referenze,offerta economica,seniority,"
    "livello,costo,viaggiare",
}
