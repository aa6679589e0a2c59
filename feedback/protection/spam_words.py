"""Words and phrases of advertising, in the languages it is written in. Matched in folded text."""

import re
from typing import Final

_WORDS: Final = (
    # Games and bets
    r"casinos?|kasino(?:er)?|slots?|poker|jackpot|roulette|baccarat|bet(?:ting|365)?|free spins?|gratis spins?",
    # Pills and bodies
    r"viagra|cialis|levitra|kamagra|tramadol|xanax|pharmacy|apotek online|steroids?|weight ?loss",
    r"lose weight|tab dig|slankepiller|penis|potens\w*|cbd oil|cbd-olie|botox|testosterone?",
    # Money
    r"bitcoins?|btc|crypto\w*|krypto\w*|ethereum|forex|binary options?|trading (?:bot|signals?|platform)",
    r"payday|quick loans?|instant loans?|(?:personal|business) loans?|hurtige? lån|kviklån|sms-?lån",
    r"lån (?:penge|op til)|uden sikkerhed|make money|earn (?:money|\$|up to|extra)|tjen penge",
    r"passiv(?:e)? (?:indkomst|income)|financial freedom|økonomisk frihed|work from home|get rich",
    r"invest(?:ing|ment|or)? (?:now|opportunit\w+|platform|today)|double your|guaranteed (?:profit|returns?|income)",
    r"garanteret (?:afkast|gevinst)|inheritance|western union|lottery|you(?:'ve| have)? won|du har vundet|gift ?cards?",
    r"cash ?out|credit (?:score|repair|card)|debt (?:relief|consolidation)",
    # Selling to site owners
    r"seo|backlinks?|link ?building|rank(?:ing)? (?:higher|on google|your)|first page of google|google ranking",
    r"web ?traffic|website traffic|more traffic|buy (?:followers|likes|traffic|now|cheap|online)|guest posts?|domain authority",
    r"digital marketing|lead generation|email (?:list|marketing)|our agency|web ?design services?|mobile app development",
    r"køb (?:nu|billigt|online|følgere|likes)|billige (?:sko|ure|tasker|piller|iphones?)",
    # Goods
    r"replica|louis vuitton|rolex|ray-?bans?|nike outlet|cheap \w+|wholesale|discount codes?|promo ?codes?|rabatkode",
    r"limited (?:time|offer)|special offer|act now|order now|free (?:trial|shipping|money|gift)|best price|click here",
    r"klik her|tilbuddet gælder|gratis prøve|kun i dag|100 ?% (?:free|gratis|safe|sikker)|risk[- ]free|risikofri",
    # Love and documents
    r"escorts?|porno?|xxx|onlyfans|sexy?|hot (?:girls?|singles?)|dating|adult (?:chat|content)|webcams?|nudes?",
    r"essay writing|write my (?:essay|paper)|fake (?:id|passports?|documents?)|buy (?:a )?(?:diploma|passport|license)",
    r"køb (?:pas|kørekort)|hacker (?:service|for hire)|hire a hacker|recover(?:y)? (?:lost|stolen|funds)|spell ?caster|love spell",
    # Phrases of comment robots
    r"great (?:post|article|blog|site)|nice (?:post|article|blog|site)|i(?:'m| am) impressed|keep up the good work",
    r"visit my (?:web ?site|page|blog|channel)|check out my|my (?:web ?site|web ?page|homepage|blog)|bookmark(?:ed)?",
    r"subscribe to my|besøg min (?:side|hjemmeside|blog|kanal)|se min (?:side|hjemmeside|kanal)|contact me (?:at|on|via)|dm me",
    # In Cyrillic
    r"казино|ставк\w*|кредит\w*|купить|заработ\w*|скидк\w*|займ\w*|бонус\w*",
)
PHRASES: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)")
