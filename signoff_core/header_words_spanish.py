"""What the words of a header stand for in Spanish: a vocabulary for `header_grammar`."""

from collections.abc import Mapping

from signoff_core.header_words import Said

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
    Said.PERMANENT: "lugar de trabajo,ubicacion del puesto,lugar de la entrevista,lugar de nacimiento,sede,lugar",
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
    Said.POSTAL: "codigo postal",
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
