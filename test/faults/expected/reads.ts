import { readTable } from "./read-table.js";

/**
 * How each fault ends a read, a wait, and a login, and after how many requests, with one repeat allowed.
 *
 * - `ok`: what a whole server answers; `short`: the beginning of it; `as-sent`: another body, which this call does not judge
 * - a number: a `DataMasqueApiError` with this status; `starting`: a `DataMasqueNotReadyError`; `gateway:` and its status
 * - `content` is `unexpected-content`, and other words are the kind of a `DataMasqueTransportError`
 * - `caller`: the call ends with the caller's own signal, since nothing else ends it
 * - of two with a comma the first is that of the global `fetch`, the other that of `nodeFetch`; `-`: not tried
 *
 * A page is two requests and the log of a run another one. A wait meets most faults twice and a whole server then.
 * A stream, and the answer to a login, are not asked for again once their body has begun.
 * The global `fetch` of Node 20 takes chunks without an end for whole, and waits for ever for a corrupt body without a length.
 */
export const READS = readTable(`
fault                                              | get           | pages         | blob          | stream        | wait          | follow        | login

# The connection
refused                                            | refused*2     | refused*2     | refused*2     | refused*2     | caller*3      | caller*3      | refused*2
no such host                                       | dns*2         | dns*2         | dns*2         | dns*2         | caller*3      | caller*3      | dns*2
unknown CA                                         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1
another host in the certificate                    | tls*1         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1
https: to a plain port                             | tls*1         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1         | tls*1
http: to a TLS port                                | reset*2       | reset*2       | reset*2       | reset*2       | caller*3      | caller*3      | reset*2

# Answers that do not arrive, or not to their end
reset before the answer                            | reset*2       | reset*2       | reset*2       | reset*2       | ok*3          | ok*4          | reset*2
reset before the answer, once                      | ok*2          | ok*3          | ok*2          | ok*2          | ok*2          | ok*3          | ok*2
closed before the answer                           | reset*2       | reset*2       | reset*2       | reset*2       | ok*3          | ok*4          | reset*2
closed within the head                             | reset*2       | reset*2       | reset*2       | reset*2       | ok*3          | ok*4          | reset*2
reset in the body                                  | reset*2       | reset*2       | reset*2       | reset*1       | ok*3          | ok*4          | reset*1
reset in the body, once                            | ok*2          | ok*3          | ok*2          | reset*1       | ok*2          | ok*3          | reset*1
closed in the body                                 | reset*2       | reset*2       | reset*2       | reset*1       | ok*3          | ok*4          | reset*1
closed in the body, as announced                   | reset*2       | reset*2       | reset*2       | reset*1       | ok*3          | ok*4          | reset*1
stall before the answer, until the caller gives up | caller*1      | caller*1      | caller*1      | caller*1      | caller*1      | caller*1      | caller*1
stall before the answer                            | timeout*2     | timeout*2     | timeout*2     | timeout*2     | caller*3      | caller*3      | timeout*2
stall in the body                                  | caller*1      | caller*1      | caller*1      | caller*1      | caller*1      | caller*1      | caller*1

# Bytes that are not what their head says, or come in a strange way
bad chunks                                         | protocol*2    | protocol*2    | protocol*2    | protocol*1    | protocol*2    | protocol*2    | protocol*1
chunks without an end                              | ok*1,reset*2  | ok*2,reset*2  | ok*1,reset*2  | ok*1,reset*1  | ok*1,ok*3     | ok*2,ok*4     | ok*1,reset*1
corrupt gzip                                       | protocol*2    | protocol*2    | protocol*2    | protocol*1    | protocol*2    | protocol*2    | protocol*1
corrupt gzip, after its head                       | protocol*2    | -,protocol*2  | -,protocol*2  | -,protocol*1  | -,protocol*2  | -,protocol*2  | -,protocol*1
gzip cut short                                     | content*1,reset*2 | content*1,reset*2 | short*1,reset*2 | short*1,reset*1 | ok*3          | ok*4          | content*1,reset*1
headers without end                                | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1
not HTTP                                           | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1
100 for nothing                                    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1    | protocol*1
103 before the answer                              | ok*1          | ok*2          | ok*1          | ok*1          | ok*1          | ok*2          | ok*1
HTTP/1.0 until the close                           | ok*1          | ok*2          | ok*1          | ok*1          | ok*1          | ok*2          | ok*1
drip                                               | ok*1          | ok*2          | ok*1          | ok*1          | ok*1          | ok*2          | ok*1

# Refusals, of the server and of what stands in front of it
500 page                                           | 500*1         | 500*1         | 500*1         | 500*1         | ok*3          | ok*4          | 500*1
502 page                                           | starting*2    | starting*2    | starting*2    | starting*2    | ok*3          | ok*4          | starting*2
502 empty                                          | starting*2    | starting*2    | starting*2    | starting*2    | ok*3          | ok*4          | starting*2
502 page, once                                     | ok*2          | ok*3          | ok*2          | ok*2          | ok*2          | ok*3          | ok*2
503, no Retry-After                                | 503*2         | 503*2         | 503*2         | 503*2         | ok*3          | ok*4          | 503*2
503, Retry-After in seconds                        | 503*2         | 503*2         | 503*2         | 503*2         | ok*3          | ok*4          | 503*2
503, Retry-After as a date                         | 503*2         | 503*2         | 503*2         | 503*2         | ok*3          | ok*4          | 503*2
503, Retry-After that is garbage                   | 503*2         | 503*2         | 503*2         | 503*2         | ok*3          | ok*4          | 503*2
429, no Retry-After                                | 429*2         | 429*2         | 429*2         | 429*2         | ok*3          | ok*4          | 429*2
429, Retry-After in seconds                        | 429*2         | 429*2         | 429*2         | 429*2         | ok*3          | ok*4          | 429*2
429, Retry-After as a date                         | 429*2         | 429*2         | 429*2         | 429*2         | ok*3          | ok*4          | 429*2
429, Retry-After that is garbage                   | 429*2         | 429*2         | 429*2         | 429*2         | ok*3          | ok*4          | 429*2
503, Retry-After of an hour                        | 503*1         | 503*1         | 503*1         | 503*1         | caller*1      | caller*1      | 503*1
504 page                                           | 504*2         | 504*2         | 504*2         | 504*2         | ok*3          | ok*4          | 504*2
404 page                                           | 404*1         | 404*1         | 404*1         | 404*1         | 404*1         | 404*1         | 404*1
413 page                                           | 413*1         | 413*1         | 413*1         | 413*1         | 413*1         | 413*1         | 413*1
401, once                                          | ok*2          | ok*3          | ok*2          | ok*2          | ok*2          | ok*3          | 401*1
401 for ever                                       | 401*2         | 401*2         | 401*2         | 401*2         | 401*2         | 401*2         | 401*1
401 of the gateway                                 | gateway:401*1 | gateway:401*1 | gateway:401*1 | gateway:401*1 | gateway:401*1 | gateway:401*1 | gateway:401*1
403 of the gateway                                 | gateway:403*1 | gateway:403*1 | gateway:403*1 | gateway:403*1 | gateway:403*1 | gateway:403*1 | gateway:403*1
sign-in of the gateway                             | gateway:302*1 | gateway:302*1 | gateway:302*1 | gateway:302*1 | gateway:302*1 | gateway:302*1 | gateway:302*1

# Redirects
301 within the origin                              | ok*2          | ok*4          | ok*2          | ok*2          | ok*2          | ok*3          | redirect*1
301 to another origin                              | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
301 without Location                               | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
302 within the origin                              | ok*2          | ok*4          | ok*2          | ok*2          | ok*2          | ok*3          | redirect*1
302 to another origin                              | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
302 without Location                               | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
303 within the origin                              | ok*2          | ok*4          | ok*2          | ok*2          | ok*2          | ok*3          | redirect*1
303 to another origin                              | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
303 without Location                               | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
307 within the origin                              | ok*2          | ok*4          | ok*2          | ok*2          | ok*2          | ok*3          | redirect*1
307 to another origin                              | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
307 without Location                               | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
308 within the origin                              | ok*2          | ok*4          | ok*2          | ok*2          | ok*2          | ok*3          | redirect*1
308 to another origin                              | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1
308 without Location                               | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1    | redirect*1

# Successes that are no answer of this API
200, a page                                        | content*1     | content*1     | content*1     | as-sent*1     | ok*3          | ok*4          | content*1
200, empty                                         | content*1     | content*1     | short*1       | short*1       | ok*3          | ok*4          | content*1
200, null                                          | as-sent*1     | content*1     | as-sent*1     | as-sent*1     | ok*3          | ok*4          | content*1
200, an object of another kind                     | as-sent*1     | content*1     | as-sent*1     | as-sent*1     | ok*3          | ok*4          | content*1
200, a list of nothing                             | as-sent*1     | content*1     | as-sent*1     | as-sent*1     | ok*3          | ok*4          | content*1
200, NaN                                           | content*1     | content*1     | as-sent*1     | as-sent*1     | ok*3          | ok*4          | content*1
200, cut under a right length                      | content*1     | content*1     | short*1       | short*1       | ok*3          | ok*4          | content*1
200, words                                         | content*1     | content*1     | as-sent*1     | as-sent*1     | ok*3          | ok*4          | content*1
next page at another origin                        | ok*1          | ok*2          | ok*1          | ok*1          | ok*1          | ok*2          | ok*1
`);
