/// The query language. What it means is told in src/docs/reference/recherche.md.
grammar Query;

/// A word such as « dans » where it stands between two passages: what comes before it decides.
tokens { RELATION }

query : disjunction EOF ;

disjunction : conjunction ( OR conjunction )* ;

conjunction : clause ( AND? clause )* ;

clause : NOT? related ;

related : primary ( relation primary )* ;

relation : RELATION ( COLON WORD )? ;

primary
    : OPEN disjunction CLOSE     # group
    | name COLON value           # filter
    | STRING TILDE WORD          # proximity
    | EXACT? STRING              # phrase
    | EXACT? REGEX               # regex
    | TOKEN+                     # sequence
    | EXACT? WORD                # word
    ;

name : WORD | STRING ;

value : WORD | STRING | REGEX ;

AND : 'AND' | 'ET' ;
OR : 'OR' | 'OU' ;
NOT : 'NOT' | 'SAUF' ;

OPEN : '(' ;
CLOSE : ')' ;
COLON : ':' ;
TILDE : '~' ;
EXACT : '=' ['’´`^]? ;

STRING
    : '"' ( '\\' . | ~["\\] )* '"'
    | '«' ~[»]* '»'
    | '“' ~[”]* '”'
    ;

/// A quotation mark that is never closed: shorter than STRING by one character where both would do.
UNCLOSED
    : '"' ( '\\' . | ~["\\] )* '\\'?
    | '«' ~[»]*
    | '“' ~[”]*
    ;

/// One word of a sequence, told by what it has to be, and how often it stands there.
TOKEN : '[' INSIDE* ']' ( '{' ~[{}\r\n]* '}' | [*+?] )? ;

UNCLOSED_TOKEN : '[' INSIDE* ["/]? ;

fragment INSIDE : '"' ~["]* '"' | '/' ( '\\' ~[ \t\r\n] | ~[ \t\r\n/\\] )+ '/' | ~["/\]] ;

REGEX : '/' ( '\\' ~[ \t\r\n\u00A0\u202F] | ~[ \t\r\n\u00A0\u202F/\\] )+ '/' ;

WORD : WORD_START WORD_PART* ;

fragment WORD_START : ~[ \t\r\n\u00A0\u202F"«»“”():~=[\]{}\\] ;
fragment WORD_PART : ~[ \t\r\n\u00A0\u202F"«»“”():~[\]{}\\] ;

SPACE : [ \t\r\n\u00A0\u202F]+ -> skip ;

OTHER : . ;
