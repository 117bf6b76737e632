/// The query language. What it means is told in src/docs/reference/query.md.
grammar Query;

query : disjunction EOF ;

disjunction : conjunction ( OR conjunction )* ;

conjunction : clause ( AND? clause )* ;

clause : NOT? related ;

related : primary ( relation primary )* ;

relation
    : OVERLAP                    # overlap
    | WITHIN                     # within
    | NEAR ( COLON WORD )?       # near
    ;

primary
    : OPEN disjunction CLOSE     # group
    | name COLON value           # filter
    | STRING TILDE WORD          # proximity
    | EXACT? STRING              # phrase
    | EXACT? WORD                # word
    ;

name : WORD | STRING ;

value : WORD | STRING | OVERLAP | WITHIN | NEAR ;

AND : 'AND' | 'ET' ;
OR : 'OR' | 'OU' ;
NOT : 'NOT' | 'SAUF' ;
OVERLAP : 'overlap' | 'chevauche' ;
WITHIN : 'within' | 'dans' ;
NEAR : 'near' | 'près_de' | 'pres_de' ;

OPEN : '(' ;
CLOSE : ')' ;
COLON : ':' ;
TILDE : '~' ;
EXACT : '=' ;

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

/// Brackets and braces are kept free for patterns of words.
WORD : WORD_START WORD_PART* ;

fragment WORD_START : ~[ \t\r\n\u00A0\u202F"«»“”():~=[\]{}\\] ;
fragment WORD_PART : ~[ \t\r\n\u00A0\u202F"«»“”():~[\]{}\\] ;

SPACE : [ \t\r\n\u00A0\u202F]+ -> skip ;

OTHER : . ;
