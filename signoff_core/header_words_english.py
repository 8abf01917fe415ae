"""What the words of a header stand for in English: a vocabulary for `header_grammar`."""

from collections.abc import Mapping

from signoff_core.header_words import Said

ENGLISH: Mapping[Said, str] = {
    Said.OF: "of,the,for,in,to,a,an,and,or,is,s,from,this,their,your,our,with,please,if,any,what,enter,about,you,we,"
    "us,it,did,do,does,that,which,are,currently,how,where,who,there,have,has,me,my,be,was,were,would,will,can,"
    "could,like,provide,specify,select,choose,mention,write,reach,want,know,as,per,by whom,happy,out,advertised,"
    "did they,they,been",
    Said.CANDIDATE: "candidate,applicant,app,cand,prospect,talent,candidates name,person,job seeker,jobseeker,individual,"
    "consultant candidate,contractor",
    Said.NUMBER: "number,no,num,nr,nbr",
    Said.LINK: "link,url,attachment,file,document,doc,drive,google drive,google,path,upload,attached,copy,website,"
    "attach,please attach,please upload,share,submit your,hyperlink",
    Said.YES_NO: "yes no,y n,yn,yes,flag,tick,checkbox",
    Said.FORMAT: "dd mm yyyy,mm dd yyyy,yyyy mm dd,dd mm yy,dd mmm yy,dd mmm yyyy,ddmmyyyy,inr,usd,eur,gbp,lpa,lakh,"
    "lakhs,lacs,per annum,pa,p a,annual,yearly,monthly,per month,per hour,hourly,optional,required,mandatory,"
    "text,k,php,brl,aed,gross,net,format,value,us,in lakhs,in lpa,ddd,with country code,comma separated,"
    "if applicable,inr lpa,in lacs,per year,if yes,including,numbers only,chf,k eur,euro,sgd,cad,aud,egp,vnd,mxn,"
    "cop,clp,range,gross net,per day,utc,gmt",
    Said.FULL: "full,complete,legal,display,preferred name",
    Said.DETAILS: "details,detail,info,information,particulars",
    Said.NAME: "name,nm,names,full name,fullname,first and last name,first last name,name surname,last name first name,"
    "first name last name,first name and last name,name and surname",
    Said.FIRST: "first name,firstname,fname,given name,forename,f name,given names,christian name,name first,"
    "first nm,firstnm",
    Said.LAST: "last name,lastname,lname,surname,family name,familyname,l name,sur name,second name,family names,"
    "surnames,name last,last nm,lastnm",
    Said.MIDDLE: "middle name,middlename,middle initial,middle,initial,initials,nickname,preferred first name,salutation,"
    "suffix,prefix",
    Said.SCRIPT: "cn,eng,en,english name,chinese,local,native,latin,arabic,ar,kanji,kana,romaji,vn,pinyin,english",
    Said.REFERENCE: "reference,ref",
    Said.ID: "id,code,identifier,uid,key,ref no,refno",
    Said.SERIAL: "s no,sno,sl no,slno,sr no,srno,sr,sl,s n,serial,serial no,serial number,#,row,row no,row number,index,"
    "running number,no no",
    Said.EMAIL: "email,mail,email id,mail id,email address,gmail,emailid,emailaddress,email addr,mail address,"
    "email add,email adress,e mail adress,emails",
    Said.PHONE: "phone,telephone,tel,ph,phone no,phone number,telephone number,contact no,contact number,contact num,"
    "contact phone,call no,calling number,phonenumber,ph no,contactno,contact nos,phone num,phonenum,"
    "telephone no,telephone nos,contact telephone,phone nos,cp number,cp no,cellphone number,contact mobile,"
    "residence phone,residence no,residence number,phone whatsapp,mobile whatsapp,whatsapp phone,"
    "contact whatsapp,phone or whatsapp,whatsapp mobile",
    Said.CONTACT: "contact,contact details,contact info,contact information",
    Said.MOBILE: "mobile,mob,cell,cellphone,mobile no,mobile number,mobile phone,cell phone,cell number,mob no,"
    "handphone,hp no,mobileno,mobile num,mobile phone number,cell phone number,mobile telephone,gsm,cel",
    Said.OTHER: "alternate,alternative,alt,secondary,other,additional,second,backup",
    Said.MAIN: "primary,main,personal,preferred,best,direct,active,valid",
    Said.HOME: "home,work,office,business,landline",
    Said.PLACE: "location,city,town,address,lives in,locality,place,based in,city name,city town,suburb,current city,"
    "residential address,street address,current base,present location,where based,loc,current address,"
    "present address,municipality,residing in,residing at,location city,barangay,live,lives,reside,residing,"
    "based,currently based,currently located,located,current loc,location of candidate,residence address,"
    "home address,full address,address line 1,postal address,mailing address,place of residence,city state,"
    "city province,residential location,complete address,city of residence,address city,living in,residence",
    Said.STATE: "state,province,county,region,state province,district",
    Said.COUNTRY: "country,country of residence",
    Said.PERMANENT: "permanent,native place,hometown,permanent address,native location,birthplace,hire location,"
    "preferred location,preferred locations,job location,work location,interview location,location preference,"
    "location preferences,client location,venue,interview venue,interview place,office location,work site,"
    "worksite,preferred work location,hiring location,location type,address line 2,preferred city,"
    "preferred cities,open to locations,desired location,company address,email location,home town,home city,"
    "home town city,pref loc,preferred loc,pref location,preferred place,posting location,position location,"
    "requisition location,city of job,vacancy location,job city,city applied,location applied,native,birth place,"
    "place of birth,country of birth,address line 3",
    Said.TIMEZONE: "timezone,time zone,tz,timezones,time zones,utc offset,gmt offset",
    Said.ROLE: "role,position,job,job title,vacancy,requisition,opening,job opening,job role,post,posting,job posting,"
    "job position,role title,position title,jobtitle,requirement,job profile,role name,job name,position name,"
    "posting title,opportunity,mandate,open position,target role,requisition title,req title,job order,"
    "job order title,req name,vacancy title,vacancy name,jr title,job vacancy,job requisition,search,job req,"
    "assignment title,position considered,req,open role,open role title,opening title,opening name,req role,"
    "mandate name,position of interest,job of interest,role considered,vacant position,job post,post name,"
    "advertisement,position vacant,job opening title,jobs,jobtitle name,posn",
    Said.TITLE: "title,profile",
    Said.DESIGNATION: "designation",
    Said.APPLY: "applied,application,apply,app date,applying,applications,registration",
    Said.APPLY_FOR: "applied for,applying for,application for,applied to,apply for,considered for,interviewed for,"
    "submitted for,shortlisted for,interview for,hiring for,candidate for,interested in,being considered for,"
    "screened for,considering for,role for,position for,interested position,interviewing for,shortlisted role,"
    "applied as,profile for,sourced for,recruited for,referred for",
    Said.WISHED: "desired,target,wanted,expected,expectation,expectations,asking,ideal,min,minimum,max,maximum,"
    "asked,required,sought",
    Said.CLIENT: "client,customer,end client,client name,customer name,hiring company,client company,end customer,"
    "account name,hiring client,endclient,client account,company applied,company applied to,submitted to company,"
    "company applied for,employer client,client organisation,client organization,client co,hiring organization,"
    "hiring organisation,employer name client,placement client,end clients,client customer,account client,"
    "client s name",
    Said.COMPANY: "company,account,organisation,organization,company name,employer,firm,business name",
    Said.PROJECT: "project,campaign,program,programme,lob,process",
    Said.STAGE: "stage,pipeline stage,phase,step,pipeline,workflow step,current step,hiring stage,recruitment stage,"
    "hiring step,funnel stage,round stage,recruiting stage,workflow stage,milestone,current stage name,"
    "recruiting step,application step,job stage,hiring phase,recruitment phase,step name,current milestone,"
    "kanban stage,kanban column,recruitment step,selection stage,process stage,board column,candidate step,"
    "current pipeline stage",
    Said.STATUS: "status,disposition,current status,state of application,progress,pipeline status,hiring status,"
    "recruitment status,recruiting status,selection status,overall status,current state,workflow status,"
    "workflow state,present status,latest status,stat,profile status,submission status,candidature status,"
    "application state,candidate state,state of candidate,status of candidate,candidature state,"
    "application progress,latest update status,status update",
    Said.OUTCOME: "outcome,result,results,decision,verdict,final result,final decision,final outcome,final verdict,"
    "hiring decision,hire decision,selection result,selected rejected,selected not selected,pass fail,"
    "final selection,hire no hire,end result,yes no decision,go no go,pass or fail,passed failed,"
    "selected or rejected,selected rejected hold,hired rejected,overall result,overall decision,"
    "final recommendation,final call,hiring outcome,hired or not,select reject,passed fail,pass failed",
    Said.FINAL: "final,overall",
    Said.SELECTED: "selected,hired,accepted,placed",
    Said.INTERVIEW: "interview schedule,interview,int,intv,interviewed,interviews,intvw,iv,inter view,f2f,face to face,"
    "interview call,itw,client meeting,interviewing,intw,intrvw,inteview,intervw,meeting client,"
    "interview with client,interview with hiring manager",
    Said.ROUND: "l 1,l 2,l 3,l 4,r 1,r 2,r 3,r 4,l,r,round,level,rd",
    Said.NTH: "1,2,3,4,5,6,1st,2nd,3rd,4th,5th,first,third,fourth,one,two,three,latest,last round,i,ii,iii,next",
    Said.SCREENING: "screening,screen,prescreening,pre screening,prescreen,phone screen,phone screening,triage,"
    "pre screen,telephone screening,hr screening,hr screen,initial screening,cv screening,resume screening,"
    "screened,hr interview,hr round,recruiter screen,phone interview,telephonic,recruiter call,intro call,"
    "telephone interview,recruiter interview,initial interview,initial call,hr call,preliminary interview,"
    "initial hr interview,first call,prescreen call,hr discussion",
    Said.TECHNICAL: "technical,tech,managerial,onsite,on site,virtual,in person,zoom,online,face,functional,video,panel interview",
    Said.SCHEDULE: "scheduled,schedule,booked,slot,scheduled for,planned,conducted,held,arranged,schedule on,"
    "lined up,lineup,line up,date fixed,aligned",
    Said.DATE: "date,on,at,dt,day,dates,when",
    Said.TIME: "time,hour,duration,timing,timings",
    Said.DATE_TIME: "date time,datetime,date and time,time and date,day and time,date with time",
    Said.SENT: "sent,shared,forwarded,emailed,send",
    Said.SUBMIT: "submitted,submission,sub date,sendout,send out,subm,resume submitted,resume submission,cv submission,"
    "submittal,submittals,submissions,sub dt",
    Said.SUBMIT_TO_CLIENT: "endorsed,endorsement,endorsed to client,presented,cv sent,cv submitted,resume sent,"
    "profile sent,profile shared,profile submitted,cv shared,resume shared,cv forwarded,profile submission,"
    "cv sent out,profile sharing,profile forwarded,cvs sent,presented on,submitted to client,sent to client,"
    "presented to client,shared with client,cv sent to client,profile shared with client,submission to client,"
    "client submission,cv submitted to client,profile sent to client,resume sent to client,shared to client,"
    "forwarded to client,client submittal,submitted to hm,resume submitted to client,sent to hiring manager,"
    "presented to hiring manager,submitted to hiring manager,profile submitted to client,"
    "profile shared to client,cv shared with client,resume shared with client,endorsed on,client endorsement,"
    "profile sent out,presented to,submitted client,sent client,client sent,sent to customer,"
    "submitted to customer,cv to client,profile to client,resume to client,client presentation,client submit,"
    "submission client,sub to client,cv sent client,forwarded to hiring manager,endorsed to hm,"
    "endorsed to hiring manager,introduced to client,introduced",
    Said.DECIDE: "decided,decision made,archived,archive,decision taken,concluded,ended",
    Said.REJECT: "rejected,rejection,reject,not selected,disqualification,disqualified,regret,unsuccessful,loss,"
    "disqualify,drop,dropped,dropout,drop out,refuse,refused,refusal,failing,fail,failed,failure,declined,"
    "decline,rejecting,turned down,non selection,nonselection,not hired,not hiring,denied,not moving forward,"
    "not proceeding,not shortlisted,not progressing,unsuccessful candidate,no hire,screened out,rej",
    Said.CHANGE: "changed,change,moved,entered,since",
    Said.FEEDBACK: "feedback,assessment notes,assessment comments,fb,fdbk,fbk",
    Said.RECRUITER: "recruiter,recruiter name,handled by,recruited by,assigned recruiter,consultant,"
    "recruiting consultant,recruitment consultant,talent partner,ta partner,hr name,candidate owner,"
    "recruiter assigned,recruitment officer,talent acquisition specialist,talent acquisition partner,"
    "hr recruiter,recruitment executive,lead recruiter,recruiter in charge,resourcer,ta name,recruiter owner,"
    "owner name,hr executive,tag recruiter,ta specialist,hr spoc,recruiter spoc,owned by,recruitment specialist,"
    "hr partner,hr contact,talent acquisition,recruiter responsible,recruiting lead,recruiting owner,"
    "sourcing recruiter,hr in charge,hr pic,ta in charge,hr representative,hr rep,assigned hr,ta recruiter,"
    "delivery consultant,recruitment partner,recruiters,talent advisor,talent specialist,talent scout,headhunter,"
    "search consultant,recruiting specialist,hr coordinator,recruitment coordinator,recruiting coordinator,"
    "recruiting manager,hiring specialist,ta executive,account recruiter,associate recruiter,primary recruiter,"
    "hr person,hr assigned,hr consultant,hr generalist,hr officer,hr associate,application owner,"
    "job owner recruiter,recruiting executive,responsible recruiter,talent acquisition executive,"
    "talent consultant,submitted by recruiter",
    Said.HR: "hr,ta,human resources",
    Said.OWNER: "owner,assigned to,assignee,responsible,in charge,assigned,spoc,coordinator,poc,person in charge,"
    "pic,agent,record owner,user assigned,assigned user,handler,case owner,handled",
    Said.MANAGER: "hiring manager,manager,hm,reporting manager,line manager,supervisor,team lead,director,vp",
    Said.INTERVIEWER: "interviewer,interviewers,panel,panelist,panellist,interviewer name,interviewed by,"
    "assigned interviewer,panel member,interview panel,interview with,interviewed with",
    Said.SOURCED_BY: "sourced by,added by,submitted by,sourcer,sourced by name,uploaded by,entered by",
    Said.SOURCE: "source,channel,sourced from,sourcing channel,source of candidate,source of application,source name,"
    "lead source,source of hire,application source,recruitment source,sourcing,origin,applied via,"
    "applied through,source channel,recruitment channel,source of profile,source of resume,candidate source,"
    "hiring source,sourced via,applied from,source of applicant,came from,acquisition channel,source of cv,"
    "sourcing source,sourced channel,source details,source detail,channel detail,channel details,"
    "recruiting source,recruiting channel,hire source,original source,source of sourcing,origin source,"
    "source medium,application channel,how applied,job source,inbound source,utm source,channels,sources,"
    "source of candidates,source of the candidate,source of recruitment,channel of application,advert source,"
    "advertising source,website source,src",
    Said.HEARD: "how heard,heard,hear,hear about,how did you find,how did you learn,find out,how did you hear about us,"
    "how did you hear about this job,how did you hear,hear about us,where did you hear about us,referral source,"
    "how did you find us,how did they hear,how did you hear about this position,learn about,learned about,"
    "learn of,hear of,see this job,find this job,find this position,find this role,know about us,come to know,"
    "come across,find us,find out about,where did you see,where did you find,heard about,know about this,"
    "hear about this,learn about this,discover us,hear of us,found us,how they heard,how found,discover,"
    "how were you referred,how were you referred to us,referred to us",
    Said.PORTAL: "portal,job portal,platform,job board,jobboard,job site,naukri,vendor,agency,agency name,vendor name,"
    "job source,recruitment agency,sourcing platform,sourced,source type,source category,medium,site name,"
    "referring site,sourcing site,career site,careers page",
    Said.SALARY: "salary,ctc,compensation,pay,rate,wage,wages,remuneration,comp,cctc,current ctc,pay rate,day rate,"
    "salary range,salary expectation,salary expectations,package,salary history,fixed ctc,total ctc,"
    "salary requirement,salary requirements,hourly rate,hourly pay,basic salary,monthly salary,"
    "bill rate expectation,cost to company,ctc lpa,annual ctc,annual salary,annual package,base salary,"
    "fixed salary,present salary,present ctc,present package,current package,take home,in hand salary,"
    "inhand salary,pay range,salary details,monthly rate,daily rate,total compensation,base pay,gross salary,"
    "net salary",
    Said.EXPECTED: "expected ctc,ectc,e ctc,exp ctc,exp salary,desired salary,asking salary,expected salary,ex ctc,"
    "expctc,expected pay,expt ctc,expected package,exptd ctc,salary expected,target salary,expected compensation,"
    "expected rate,desired compensation,desired pay,desired rate,rate expectation,exp pay,expected wage,"
    "expected wages,expected remuneration,pay expectation,pay expectations,expected annual salary,"
    "expected monthly salary,desired ctc,asking ctc,asking rate,asking package,comp expectations,"
    "compensation expectations,compensation expectation,ctc expected,ctc expectation,expected cost to company,"
    "salary demand,salary ask,requested salary,salary desired,salary asking,minimum salary,min salary,"
    "salary target,wage expectation,pay requirement,pay requirements,excepted ctc,excepted salary,desired wage,"
    "salary wanted,salary wish,remuneration expectation,expected fixed",
    Said.CURRENT: "current,present,last,previous,existing,now,curr,past,prior,recent,most recent,prev",
    Said.OFFER: "offer,offered,offers",
    Said.REASON: "disposition reason,reason,cause,reasons,rejection category,motive,motives,why rejected,why not,"
    "reason code,reason details,rsn",
    Said.LEAVE: "leaving,withdrawal,withdrawn,reason for withdrawal,withdrawal reason,withdraw reason,decline reason,job change,reason for change,reason for leaving,reason for looking,looking,change reason,"
    "reason of leaving,reason for job change,reason for hire,reason for applying,reason for relocation",
    Said.NOTES: "notes,note,comments,comment,remarks,remark,observations,observation,internal notes,"
    "additional information,additional info,additional comments,other remarks,additional notes,general comments,"
    "other information,comments if any,remarks if any,memo,note to self,interview notes,recruiter notes,hr notes,"
    "follow up notes,impressions,call notes,screening notes,anything else,recruiter comments,hr comments,"
    "hr remarks,interview comments,interview remarks,call summary,interview summary,application summary,"
    "screening summary,candidate summary,overall comments,feedback comments,recruiter remarks,consultant notes,"
    "update notes,latest comment,further comments,further information,further details,other comments,other notes,"
    "comments feedback,feedback remarks,extra notes,extra info,writeup,write up,interviewer comments,"
    "interviewer feedback,interviewer notes,call remarks,call feedback,call comments,follow up remarks,"
    "follow up comments",
    Said.TOLD: "told,informed,candidate informed,candidate told,notified,feedback given,feedback given to candidate,"
    "candidate notified,called on,feedback shared,feedback shared with candidate,feedback to candidate,"
    "informed candidate,rejection communicated,told candidate,candidate feedback given,rejection call,"
    "candidate updated,feedback shared to candidate,feedback delivered,candidate was told,closed loop,"
    "feedback call,called with feedback,told on,informed on,candidate notified on,candidate informed on,"
    "rejection informed,regret call,regret informed,feedback provided to candidate,feedback communicated,"
    "outcome communicated,result communicated,decision communicated,communicated to candidate,told the candidate,"
    "informed the candidate,update given to candidate,closed with candidate,candidate has been told,debriefed,"
    "candidate debriefed,feedback passed on,feedback relayed",
    Said.DO_NOT_CALL: "do not call,dnc,do not contact,donotcall,do not contact flag,no contact,dnd,blacklisted,"
    "do not phone,blacklist,black listed,do not disturb,opt out calls,no calls,never call,do not approach,"
    "no call,not to be contacted,dont call,do not ring,don t call,don t contact,dont contact",
    Said.RELOCATION: "relocation,relocate,willing to relocate,open to relocation,open to relocate,would relocate,"
    "relocation preference,relocation preferences,ready to relocate,able to relocate,willing to move,relocatable,"
    "relocation ok,relocation possible,willingness to relocate,willing for relocation,ready for relocation,"
    "mobility,relo,relocate to,relocating,ready to move,open to move,willing to travel relocate,"
    "relocation willingness,relocation status,able to move,ok to relocate,okay to relocate,relocation yes no,"
    "relocation flag,will relocate,can relocate,comfortable to relocate,comfortable relocating,willing relocate,"
    "interested in relocating,prepared to relocate,relocation interest,open for relocation,open to relocating,"
    "relocation willing",
    Said.REFERRAL: "referred by,referrer,referral by,referral name,referred from,referrer name,referee name,"
    "reffered by,name of referrer,referral,referrals,referred,employee referral name,ref by,referred by name,"
    "name of referral,recommended by,referred by employee,reference by,refer by,referral person,who referred you,"
    "referer,referrers,reffered,referring employee,referrer s name,employee referrer,referal,referal name,"
    "reference given by,introduced by,employee referred by,referral employee,referred you,name of the referrer,"
    "who referred,referral from,name of employee who referred you,referring person",
    Said.RESUME: "resume,cv,resume link,cv link,resume url,cv url,curriculum vitae,curriculum,resume attachment,cvs,"
    "resume file,cv file,resume cv,cv resume,link to cv,link to resume,profile link,attach resume,attach cv,"
    "upload resume,upload cv,resumes,resume doc,updated resume,latest resume,updated cv,latest cv,"
    "resume curriculum vitae,curriculum vitae cv,resume path,cv path,resume document,cv document,"
    "resume drive link,resume upload,cv upload,uploaded resume,uploaded cv,curriculo vitae,"
    "resume google drive link",
    Said.BY: "by",
    Said.AREA: "area,zone",
    Said.TIMESTAMP: "timestamp,time stamp,ts",
    Said.UPDATED: "last updated,updated at,updated on,last update,last modified,last changed,modified on,modified at,"
    "date updated,date modified,last updated on,last updated at,last change,last modified on,last modified date,"
    "last updated date,last edited,updated,last status update,updated date",
    Said.RATING: "evaluation,assessment,appraisal",
    Said.POSTAL: "zip code,zip,postcode,postal code,pincode,pin code,pin,postal",
    Said.NOT_OURS: "age,dob,birth,birthday,date of birth,gender,sex,nationality,marital,religion,caste,race,ethnicity,"
    "disability,veteran,citizenship,visa,passport,pan,aadhar,aadhaar,ssn,social security,national id,education,"
    "degree,qualification,qualifications,university,college,school,gpa,grade,graduation,graduated,faculty,course,"
    "major,specialization,batch,experience,exp,yoe,years,months,total exp,relevant exp,years experience,"
    "work experience,skills,skill,skill set,skillset,expertise,technology,stack,keywords,tags,tag,languages,"
    "language,notice,notice period,np,lwd,last working day,availability,available,join,joining,doj,joined,"
    "joining date,date of joining,join date,start date,starting date,start,end,end date,onboarding,onboard,"
    "department,dept,team,division,function,unit,bu,business unit,practice,domain,industry,sector,band,priority,"
    "score,scores,rating,rank,ranking,ai,match,mode,type,category,employment type,linkedin,github,portfolio,"
    "skype,facebook,instagram,whatsapp,telegram,viber,twitter,social,photo,picture,avatar,image,cover letter,"
    "cover,emergency,guardian,father,mother,spouse,parent,family,dependents,certification,certifications,"
    "certificate,license,licence,training,trainer,test,aptitude,written,mcq,background,bgv,verification,medical,"
    "documents,docs,print,action,actions,edit,delete,sync,created,create,modified,last activity,last contacted,"
    "last contact,activity,follow up,followup,next action,next step,next steps,next follow up,reminder,template,"
    "version,negotiable,shift,schedule type,work mode,hours,attended,no show,joined date,replacement,invoice,"
    "billing,bill,bill rate,margin,fee,fees,commission,revenue,budget,target date,deadline,sla,tat,aging,ageing,"
    "days,week,month,year,quarter,hod,approval,approved,approver,authorization,consent,gdpr,privacy,terms,"
    "signature,declaration,employee id,employee,internal,supabase,user,username,password,login,ip,device,job id,"
    "job code,req id,requisition id,position id,jr id,jd,job description,job family,job type,vacancies,seats,"
    "headcount,openings count,count,total,quantity,sum,strengths,weaknesses,strength,weakness,attitude,"
    "communication,english level,english speaking,hobbies,interests,criminal,conviction,reference name,"
    "reference 1,reference 2,references,reference check,referee,reference contact,currency,height,weight,blood,"
    "vaccine,vaccinated,car,vehicle,driving,transport,shirt,uniform,bank,ifsc,tax,pay grade,last role,"
    "current role,current title,last job title,current designation,last designation,current job title,"
    "current position,previous position,last position,previous role,previous title,current job,last job,"
    "previous job,current company,last company,previous company,current employer,last employer,previous employer,"
    "current organization,current organisation,present company,present employer,company if yes,past company,"
    "job level,job category,job function,job grade,job link,job url,job status,position status,position type,"
    "job ad,video link,meeting,meeting link,zoom link,calendar,invite,invitation,invited,contacted,outreach,"
    "email sent,email status,mail sent,message,messages,sms,opened,clicked,reply,replied,response,responded,ats,"
    "unmapped,deleted,custom,answer,question,client contact,contact person,contact name,client contact name,"
    "spoc name,point of contact,client spoc,client email,client phone,recruiter email,recruiter phone,"
    "interviewer email,hiring manager email,manager email,hr email,hr phone,recruiter id,client id,source id,"
    "stage id,status id,offer letter,offer accepted,offer date,offer status,offered ctc,offered salary,"
    "ctc offered,salary offered,offer amount,offer ctc,proposed salary,fixed,variable,bonus,stock,benefits,"
    "allowance,hike,percentage,percent,round trip,eeo,requester,requested by,created by,modified by,updated by,"
    "approved by,screened by,reviewed by,reviewer,time to hire,time to fill,time in stage,days in stage,"
    "stage duration,client rating,interview time,interview type,interview mode,interview link,mode of interview,"
    "interview status link,interview questions,interview slot,interview duration,interview round name,"
    "preferred mode,scheduler,organizer,lower range,upper range,address proof,photo id,id proof,id card,"
    "government id,id number,external id,record id,system id,uuid,hash,parent id,resume score,cv score,"
    "resume headline,resume text,resume received,cv received,resume status,job board id,highest,"
    "current status date,account manager,acct mgr,account mgr,business manager,sales owner,sales,headline,"
    "whats app,linked in,git hub,job owner,vacancy owner,account owner,client owner,company owner,deal owner,"
    "sub status,substatus,sub source,subsource,subtype,summary,overview,bio,biography,recommendation,"
    "recommendations,recommended,shortlisted,shortlist,last email,last mail,last call,last sms,last message,"
    "email valid,is email,email verified,phone verified,phone valid,email opt in",
}
