"""Short forms and spellings of first names in many countries: which may stand for which.

A row (they are divided by "/") begins with the whole name; what follows it are other spellings and what people are
called. A word in several rows ("Sasha") may stand for each. Names that are translations of each other (John, Juan,
Johannes) are not one name: colleagues with one family name do have them side by side.
"""

from __future__ import annotations

_ROWS = """
    aaron ron ronny / abdulrahman abdelrahman abdurrahman abdulrehman / abigail abby gail / abraham abe bram / adebayo
    bayo / adrianus adriaan adri arie aad / agnieszka aga / ahmed ahmad achmed ahmet / aisha aysha ayesha aicha / alan
    allan allen al / albert al bert bertie / alberto beto berto / alejandra ale alex jandra / alejandro ale alex
    jandro / aleksandra alexandra alex sasha shura sandra lexi ally ola / alessandra alex ale sandra / alessandro alex
    ale sandro / alexander aleksander aleksandr alexandr alexandre alex alec alek xander sander sandy sasha sascha
    sanya shura lex olek / alexandros alex alekos / alexandru alex sandu / alexei alexey aleksei aleksey alexej
    oleksii alyosha lyosha alex / alexis alex lex / alfred alf fred freddy / amanda mandy / anastasia anastasiya
    nastya stacy / anatoly anatolii tolya / andreas andi andy / andrei andrey andriy andrew / andres andresito /
    andrew andy drew / andrzej andrew jedrek / angela angie / ann anne annie nan / anna anya ania anka asya annie anni
    / ana anita aninha / anthony antony tony ant / antoni antek tony / antonio tony toni tonio tonino toninho tonho
    tono / antonius anton ton toon teun toni / arthur art artur / artyom artem tyoma / athanasios thanasis thanos /
    augustin agustin gus tin gusti / avraham avi abraham / babatunde tunde / barbara barb barbie babs basia babsi bara
    barbora / bartholomew bart bartosz bartlomiej bartek / beatrice beatriz beatrix bea bia trixie / benjamin binyamin
    ben benny benji benni bibi / bernard bernhard bernardo bernie bernd / birgitta birgit gitta britta / boris borya /
    caroline carolina karolina caro carrie carol line / catherine katherine kathryn katharine cathryn kate katie kathy
    cathy kat cat kitty kay / caterina catarina cate rina / cecilia cecilie cilla cissi celia / charles charlie chuck
    chas / carlos carlito carlitos charly / charlotte lotte lottie charlie / chinedu nedu / christian kristian
    cristian chris krischan / christina kristina cristina christine kristine chris tina chrissy kia stina /
    christopher kristopher christophe christoph chris kit topher stoffel / chukwuemeka emeka / concepcion concha
    conchita conchi / constantine konstantin konstantinos constantinos constantin kostas kostya dinos costi costin /
    cornelis cornelius kees cor nelis / cynthia cindy / daniel dan danny dani / daniela daniella danielle dani / darya
    daria dasha / david dave davy dudu / deborah debora debra deb debbie / dimitrios dimitris mitsos jimmy / dmitri
    dmitry dmitriy dmytro dima mitya / dolores lola / domenico mimmo nico / dominic dominik dominique dom nick /
    dorothy dorothea dot dottie dorothee thea doro / douglas doug / eduardo edoardo edu lalo dudu eddie / edward eddie
    ed ned ted teddy / ekaterina yekaterina katerina kateryna katya katja katia kate / eleanor ellie nell nora /
    eleonora eleonore leonor nora / eleni lena elena / elena helena helene yelena olena jelena lena helen ilona /
    elisabeth elisabet elizabeth elli els liesbeth sissi lisa lisbeth betty / elisabetta betta lisa elisa / elizabeth
    elisabeth liz lizzy lizzie beth betty eliza elsie lisa libby bess betsy / elzbieta ela / emily emilie emilia em
    emmy milly / emmanuel emanuel manuel manny manolo manu / enrique quique kike rico / eric erik erich rick / ernest
    ernst ernesto ernie / erzsebet erzsi bozsi zsoka / esther ester essie hester / evangelos vangelis / evgeniya
    evgenia yevgenia eugenia zhenya / evgeny evgeni evgeniy yevgeny yevhen eugene zhenya gene / fatima fatma fatimah
    fatemeh / ferdinand ferdi / ferenc feri / fernando fer nando / filippo pippo / florence flo florrie / frances fran
    frannie fanny / francesca checca franci / francesco checco franco cecco / francis frank fran / francisco francesc
    paco pancho curro fran kiko chico / franciscus frans / frantisek franta / franz franzl / franziska franzi /
    frederick fred freddy / frederik fredrik rik freek fred / frederic fred / frederika frederique freddie rike /
    friedrich fritz fred / fyodor fedor fedya theodore / gabriel gabe gabi gabo / gabriela gabriella gabrielle
    gabriele gabi gaby / galina galya / george georgie geordie / georg schorsch / georgios giorgos yorgos george /
    gerald gerry jerry / gerard gerardus gerhard ger gert gerry / gheorghe gigi / giovanna gianna vanna / giovanni
    gianni nanni vanni / giuseppe beppe peppe pino peppino / gonzalo gonza / gregory greg / grigory grigori grisha /
    grzegorz grzesiek greg / guadalupe lupe lupita / guilherme gui / guillaume guy gui / guillermo guille memo /
    gunther gunter guenther guenter / gwendolyn gwen wendy / gyorgy gyuri / hassan hasan / heinrich heiner heinz
    hinnerk heini / hendrik henk rik hein / henry hank harry hal / hussein hussain husain husein hossein huseyin /
    ibrahim ebrahim / ifeoma ify / ignacio nacho / ignatius iggy / ioannis giannis yannis john / irina iryna ira /
    isaac yitzhak itzik ike izzy / isabel isabella isabelle isa bella bel izzy chabela / ismail ismael esmail / istvan
    pista / ivan vanya ivo / jacobus jaap koos cobus / jakob jacob jake kobi / jakub kuba / james jim jimmy jamie jem
    / jan honza jenda janek jas / janos jani jancsi / jennifer jen jenny jenn / jessica jess jessie / jesus chucho
    chuy / jiri jirka / joachim achim jochen jo / joanna joan jo asia / joao joca / johannes johann hans hannes jo /
    johannes jan johan joop jannes / johanna jo hanna hanne / john jack johnny jon / jonathan jonathon jon jonny john
    nathan / jose pepe ze / josef sepp jupp pepa pepi beppo joseph / joseph joe joey jo / jozsef joska / joshua josh
    yehoshua / judith judy jutta judit / julia yulia iuliia julie yulya jule / kenneth ken kenny / katalin kati /
    katarzyna kasia kaska kate / katharina katarina kathi kati kathe kat / khaled khalid chalid halid / kimberly kim
    kimmy / krzysztof krzys krzysiek chris / ksenia xenia kseniya ksyusha / kwame kwabena / laszlo laci / lawrence
    laurence larry laurie / lars lasse / laura laurie / layla leila laila leyla / leonard leonhard leo len lenny
    lennart / leonardo leo / leonid lyonya leo / leticia letizia lety / lorenzo enzo renzo / ludmila lyudmila liudmila
    lyuda mila / ludwig wiggerl lutz / luigi gigi gino / luis luiz lucho lula / louis lou lewis / maciej maciek /
    magdalena magda lena leni / madeleine madeline maddie / mahmoud mahmud mehmood / malgorzata gosia gosha / margaret
    maggie meg peggy marge margie greta daisy maisie madge / margarethe margareta margarete greta gretel grete greet /
    maria mari mia masha manya mitzi mieke ria maruja / marie mari mimi / marcus markus marc mark / martin marty /
    mateusz mati / matthew matt matty / matthias mathias matze matthi / matthijs thijs mathijs / maxim maksim maksym
    max / maximilian maximiliano max maxi / maximiliane max maxi / maxine max / mercedes merche / michael mike mick
    mickey micky mikey michi mischa mitch / michal misiek / michelle shelly / miguel migue / mikhail mykhailo misha
    mike / mary molly polly mamie / maryam mariam miriam / moses moshe moishe musa / muhammad mohammed mohamed
    mohammad mohamad muhammed mohamud mohd md mo / mustafa mostafa moustafa / natalia natalya nataliya natalie nathalie
    natasha nat / nathaniel nathan nat nate / nicholas nicolas nick nicky nico / nicolae nicu / nicole nicky nico
    nicola / nikolai nikolay mykola kolya nick / nikolaos nikos nick / nikolaus klaus claus / nikolas niklas niko nico
    / noor nour nur / olga olya olha / oluwaseun seun / oluwatobi tobi / olufemi femi / omar umar omer / panagiotis
    panos takis / patricia pat patty trish tricia patti / patrick padraig patrik pat paddy rick / paul paulie / pavel
    pasha / pawel pawelek / pamela pam / peter pete piet peer / pieter piet peter pim / petrus piet peter / philip
    phillip philipp philippe phil pip flip / philippa pippa pip / pilar pili / piotr piotrek peter / polina polya /
    pyotr petr petya petja peter / rachel rahel rachael shelly / rafael raphael rafa rafal raf / raymond ray / rebecca
    rivka rebekah becky becca / ricardo richard riccardo ricky rick / richard rick dick rich richie ricky / robert rob
    bob bobby robbie robby bert robin / roberta bobbie bobby / roberto beto rob / rodrigo digo / roman roma / ronald
    ron ronnie / rosario charo / rose rosie / salvatore toto turi salva / samantha sam sammy / samuel sam sammy shmuel
    / sandor sanyi / sarah sara sally sadie / sebastian sebastien sebastiano seb basti bas sebas bastien / sergei
    sergey sergej serhiy sergiy serge seryozha / shlomo solomon salomon shlomi / simon semyon shimon simeon / sofia
    sophia sofie sophie zofia sonya sonja zosia sofiya / srinivasan srinivas srini / stanislaw stanislav stanislaus
    stan stas staszek slava / stefan stephan stef steffen steff / stephanie stefanie stefania steph steffi stef stefi
    / stephen steven steve stephan steph / subramaniam subramanian subbu / susan susanne susanna suzanne sue susie
    suzy susi sanne / svetlana sveta lana / tatiana tatyana tetiana tanya tanja / temitope tope / terence terrence
    terry / teresa theresa therese tere terry tess resi / theodore theodor teodoro ted teddy theo / thomas tomas
    tomasz tommaso tom tommy tomek / timothy tim timmy / timofey tima / tobias tobi toby / ulrich uli / ursula uschi
    ulla / vaclav vasek / valentina valya / vasilios vasileios vasilis vassilis bill / vasily vasyl vasya / venkatesh
    venkataraman venkat venky / veronica veronika veronique vero ronnie / victor viktor vittorio vic vitya / victoria
    viktoria viktoriia vicky vika tori / vincent vince vinnie / vincenzo enzo vince / virginia ginny ginger / vladimir
    volodymyr vova volodya vlad vladi / vyacheslav viacheslav slava / walter walt wally wouter / wilhelm willi willy /
    wilhelmus willem wim / william will bill billy willy liam / wojciech wojtek / yaakov kobi koby jacob / yaroslav
    jaroslav slava jarek / yasmin yasmine jasmin jasmine / yosef yossi joseph / yuri yury yuriy iurii juri / yusuf
    youssef yousef yusef joseph / zachary zack zach zak / zainab zeinab zaynab zeynep / zuzanna zuzana zuza zuzka
"""


def _table() -> dict[str, frozenset[str]]:
    places: dict[str, set[str]] = {}
    for place, row in enumerate(_ROWS.split("/")):
        for word in row.split():
            places.setdefault(word, set()).add(f"#{place}")
    return {word: frozenset(found) for word, found in places.items()}


_TABLE = _table()
_NONE: frozenset[str] = frozenset()


def may_stand_for(one: str, other: str) -> bool:
    """Tell whether two first names, folded and without accents, may be one: "bob" and "robert", "sasha" and "olek"."""
    return not _TABLE.get(one, _NONE).isdisjoint(_TABLE.get(other, _NONE))


def rows_of(word: str) -> frozenset[str]:
    """A mark for each whole name that a first name may stand for, the same for all that may stand for it."""
    return _TABLE.get(word, _NONE)
