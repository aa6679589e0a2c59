"""Danish writes several words as one; a search for one of them finds the whole."""

import pytest

from language.compounds import halves, parts
from language.lemmas import lemmas

#: Word = the first forms of its parts.
TRUE = """
havneplads=havn+plads skolegård=skole+gård ungepanel=ung+panel prøvehandling=prøve+handling
fællesspisning=fælles+spisning borgerinddragelse=borger+inddragelse borgersamling=borger+samling
borgerbudget=borger+budget lokalråd=lokal+råd lokalplan=lokal+plan opgaveudvalg=opgave+udvalg
fremtidsværksted=fremtid+værksted nabohjælp=nabo+hjælp frikommune=fri+kommune
frikommuneforsøg=fri+kommune+forsøg frikommunevedtægt=fri+kommune+vedtægt
velfærdsløsning=velfærd+løsning samskabelse=sam+skabelse samskabelsesproces=sam+skabelse+proces
nærdemokrati=nær+demokrati udfordringsret=udfordring+ret idrætshal=idræt+hal
idrætsforening=idræt+forening forsamlingshus=forsamling+hus landsbyråd=land+by+råd
landsbybil=land+by+bil elbil=el+bil elcykel=el+cykel cykelsti=cykel+sti skolevej=skole+vej
legeplads=leg+plads børnehave=barn+have børnehaveplads=barn+have+plads ældreråd=ældre+råd
ældrepleje=ældre+pleje strandeng=strand+eng strandrensning=strand+rensning
naturbeskyttelse=natur+beskyttelse naturbeskyttelseslov=natur+beskyttelse+lov
fødevarelov=føde+vare+lov fødevarevirksomhed=føde+vare+virksomhed persontransport=person+transport
ladestander=lade+stander parkeringsplads=parkering+plads livshistorie=liv+historie
langbord=lang+bord ungdomsskole=ungdom+skole ungdomshus=ungdom+hus kulturhus=kultur+hus
bibliotekskort=bibliotek+kort høringssvar=høring+svar borgermøde=borger+møde byråd=by+råd
byrådsmedlem=by+råd+medlem byrum=by+rum bymidte=by+midte kommunalbestyrelse=kommunal+bestyrelse
kommuneplan=kommune+plan klimatilpasning=klima+tilpasning skybrudskorps=sky+brud+korps
energifællesskab=energi+fællesskab vindmølle=vind+mølle havvind=hav+vind solcelle=sol+celle
varmepumpe=varme+pumpe affaldssortering=affald+sortering genbrugsplads=genbrug+plads
hjemmepleje=hjemme+pleje plejehjem=pleje+hjem sygehus=syge+hus sygeplejerske=syge+plejerske
lægehus=læge+hus sundhedshus=sundhed+hus frivilligcenter=frivillig+center
frivilligpolitik=frivillig+politik foreningsliv=forening+liv foreningsstøtte=forening+støtte
tilskudsregel=tilskud+regel ansøgningsfrist=ansøgning+frist arbejdsskade=arbejde+skade
arbejdsplads=arbejde+plads arbejdsgruppe=arbejde+gruppe gruppeforsikring=gruppe+forsikring
taxilov=taxi+lov servicelov=service+lov planlov=plan+lov styrelseslov=styrelse+lov
lovændring=lov+ændring regelforenkling=regel+forenkling bogbus=bog+bus bøgetræ=bøg+træ
nøglekort=nøgle+kort hallåge=hal+låge madfællesskab=mad+fællesskab madklub=mad+klub
dialogmøde=dialog+møde dagsorden=dag+orden mødested=møde+sted møderække=møde+række
beslutningsproces=beslutning+proces budgetmøde=budget+møde budgetforslag=budget+forslag
sommerfest=sommer+fest jernbane=jern+bane stationsby=station+by færgeby=færge+by vandløb=vand+løb
søbad=sø+bad kystvej=kyst+vej fiskerihavn=fiskeri+havn sejlklub=sejl+klub talerliste=taler+liste
underskriftsindsamling=underskrift+indsamling medborgerhus=med+borger+hus
digitaliseringsstyrelse=digitalisering+styrelse databeskyttelse=data+beskyttelse
tavshedspligt=tavshed+pligt samtykkeerklæring=samtykke+erklæring
pressemeddelelse=presse+meddelelse nyhedsbrev=nyhed+brev årsrapport=år+rapport årsmøde=år+møde
folkemøde=folk+møde folkeskole=folk+skole skoleelev=skole+elev elevråd=elev+råd
forældreråd=forælder+råd familiehus=familie+hus netværksmøde=netværk+møde
netværkskoordinator=netværk+koordinator projektleder=projekt+leder
projektbeskrivelse=projekt+beskrivelse evalueringsrapport=evaluering+rapport
spørgeskema=spørge+skema brugerundersøgelse=bruger+undersøgelse
førtidspension=førtid+pension førtidspensionist=førtid+pensionist
"""
FALSE = """
beslutning forening forslag forsøg udvalg udsagn indsats indbygger opgave oplevelse overblik
undersøgelse tilskud tilladelse afslag ansøgning anbefaling begrundelse bestyrelse betaling medlem
medarbejder modtager frihed frivillig frivillighed fællesskab selskab venskab landskab kommune
kommunal demokrati demokratisk minister ministerium politik politiker borger borgmester direktør
direktion institution organisation evaluering registrering inspiration information kommunikation
integration transport rapport resultat resurse budget barriere regler reglement paragraf
dispensation fritagelse undtagelse erfaring forandring forhindring forklaring forståelse
fortælling forskel spørgsmål vejledning uddannelse udvikling udfordring inddragelse deltagelse
deltager engagement initiativ aktivitet kvalitet mulighed myndighed lejlighed sikkerhed sundhed
ensomhed pensionist journalist kapitel artikel eksempel billede element moment projekt proces
person personale partner panel kvarter kontor centrum sommer vinter november september onsdag
torsdag afdeling ordning løsning samling handling forandre foretage forvaltning sammenhæng
samarbejde samtale samtykke sammen igennem imellem allerede ellers altid aldrig sikre ældre yngre
netværk værkstedet forenkling transporten rugby
"""


@pytest.mark.parametrize("line", TRUE.split())
def test_a_compound_is_taken_apart(line: str) -> None:
    word, _equals, wanted = line.partition("=")
    assert "+".join(lemmas(part, "da")[0] for part in parts(word)) == wanted


@pytest.mark.parametrize("word", FALSE.split())
def test_a_word_that_only_looks_like_a_compound_stays_whole(word: str) -> None:
    assert parts(word) == ()


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len(TRUE.split()) >= 80
    assert len(FALSE.split()) >= 60


def test_the_last_half_says_what_it_is() -> None:
    assert halves("frikommuneforsøg") == ("frikommune", "forsøg")
    assert halves("landsbyråd") == ("landsby", "råd")


@pytest.mark.parametrize("word", ["", "a", "xyzzyq", "x" * 500, "havneplads" * 50])
def test_what_is_no_danish_word_stays_whole(word: str) -> None:
    assert parts(word) == ()
