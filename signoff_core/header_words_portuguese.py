"""What the words of a header stand for in Portuguese: a vocabulary for `header_grammar`."""

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
    Said.PERMANENT: "local da vaga,local de trabalho,local da entrevista,logradouro,naturalidade,unidade,"
    "complemento,local,posto de trabalho",
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
    Said.CHANGE: "mudanca,alteracao,movimentacao,movimentado",
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
    Said.POSTAL: "cep",
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
