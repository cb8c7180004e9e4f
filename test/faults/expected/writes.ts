import { readTable } from "./read-table.js";

/**
 * How each fault ends a write, and after how many requests, in the words of the table of reads.
 *
 * - `!`: the error says that the write may have been done: then no POST is ever repeated
 * - `run?`: a `RunMayHaveStartedError` by what follows; `unstarted:` a `FailedToStartError` with its status
 * - `nothing`: no data, as some writes are answered
 *
 * A deletion is answered without a body, so whatever spoils one does not matter. An upload has no limit of an attempt,
 * and as a stream it is sent once, whatever happens.
 */
export const WRITES = readTable(`
fault                                              | put           | delete         | post          | form          | upload                            | mask          | start

# The connection
refused                                            | refused*2     | refused*2      | refused*2     | refused*2     | refused*1                         | refused*2     | refused*2
no such host                                       | dns*2         | dns*2          | dns*2         | dns*2         | dns*1                             | dns*2         | dns*2
unknown CA                                         | tls*1         | tls*1          | tls*1         | tls*1         | tls*1                             | tls*1         | tls*1
another host in the certificate                    | tls*1         | tls*1          | tls*1         | tls*1         | tls*1                             | tls*1         | tls*1
https: to a plain port                             | tls*1         | tls*1          | tls*1         | tls*1         | tls*1                             | tls*1         | tls*1
http: to a TLS port                                | reset!*2      | reset!*2       | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1

# Answers that do not arrive, or not to their end
reset before the answer                            | reset!*2      | reset!*2       | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
reset before the answer, once                      | ok*2          | ok*2           | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
closed before the answer                           | reset!*2      | reset!*2       | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
closed within the head                             | reset!*2      | reset!*2       | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
reset in the body                                  | reset!*1      | ok*1           | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
reset in the body, once                            | reset!*1      | ok*1           | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
closed in the body                                 | reset!*1      | ok*1           | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
closed in the body, as announced                   | reset!*1      | ok*1           | reset!*1      | reset!*1      | reset!*1                          | reset!*1      | run?reset!*1
stall before the answer, until the caller gives up | caller*1      | caller*1       | caller*1      | caller*1      | caller*1                          | caller*1      | caller*1
stall before the answer                            | timeout!*2    | timeout!*2     | timeout!*1    | -             | -                                 | timeout!*1    | run?timeout!*1
stall in the body                                  | caller*1      | caller*1       | caller*1      | caller*1      | caller*1                          | caller*1      | caller*1

# Bytes that are not what their head says, or come in a strange way
bad chunks                                         | protocol!*1   | ok*1           | protocol!*1   | protocol!*1   | protocol!*1                       | protocol!*1   | run?protocol!*1
chunks without an end                              | ok*1,reset!*1 | as-sent*1,ok*1 | ok*1,reset!*1 | ok*1,reset!*1 | ok*1,reset!*1                     | ok*1,reset!*1 | ok*1,run?reset!*1
corrupt gzip                                       | protocol!*1   | ok*1           | protocol!*1   | protocol!*1   | protocol!*1                       | protocol!*1   | run?protocol!*1
corrupt gzip, after its head                       | -,protocol!*1 | -,ok*1         | -,protocol!*1 | -,protocol!*1 | -,protocol!*1                     | -,protocol!*1 | -,run?protocol!*1
gzip cut short                                     | content!*1,reset!*1 | as-sent*1,ok*1 | content!*1,reset!*1 | content!*1,reset!*1 | content!*1,reset!*1           | content!*1,reset!*1 | run?content!*1,run?reset!*1
headers without end                                | protocol!*1   | protocol!*1    | protocol!*1   | protocol!*1   | protocol!*1                       | protocol!*1   | run?protocol!*1
not HTTP                                           | protocol!*1   | protocol!*1    | protocol!*1   | protocol!*1   | protocol!*1                       | protocol!*1   | run?protocol!*1
100 for nothing                                    | protocol!*1   | protocol!*1    | protocol!*1   | protocol!*1   | protocol!*1                       | protocol!*1   | run?protocol!*1
103 before the answer                              | ok*1          | ok*1           | ok*1          | ok*1          | ok*1                              | ok*1          | ok*1
HTTP/1.0 until the close                           | ok*1          | ok*1           | ok*1          | ok*1          | ok*1                              | ok*1          | ok*1
drip                                               | ok*1          | ok*1           | ok*1          | ok*1          | ok*1                              | ok*1          | ok*1

# Refusals, of the server and of what stands in front of it
500 page                                           | 500!*1        | 500!*1         | 500!*1        | 500!*1        | 500!*1                            | 500!*1        | run?500!*1
502 page                                           | 502!*2        | 502!*2         | 502!*1        | 502!*1        | 502!*1                            | 502!*1        | run?502!*1
502 empty                                          | 502!*2        | 502!*2         | 502!*1        | 502!*1        | 502!*1                            | 502!*1        | run?502!*1
502 page, once                                     | ok*2          | ok*2           | 502!*1        | 502!*1        | 502!*1                            | 502!*1        | run?502!*1
503, no Retry-After                                | 503*2         | 503*2          | 503*1         | 503*1         | 503*1                             | 503*1         | unstarted:503*1
503, Retry-After in seconds                        | 503*2         | 503*2          | 503*1         | 503*1         | 503*1                             | 503*1         | unstarted:503*1
503, Retry-After as a date                         | 503*2         | 503*2          | 503*1         | 503*1         | 503*1                             | 503*1         | unstarted:503*1
503, Retry-After that is garbage                   | 503*2         | 503*2          | 503*1         | 503*1         | 503*1                             | 503*1         | unstarted:503*1
429, no Retry-After                                | 429*2         | 429*2          | 429*1         | 429*1         | 429*1                             | 429*1         | unstarted:429*1
429, Retry-After in seconds                        | 429*2         | 429*2          | 429*1         | 429*1         | 429*1                             | 429*1         | unstarted:429*1
429, Retry-After as a date                         | 429*2         | 429*2          | 429*1         | 429*1         | 429*1                             | 429*1         | unstarted:429*1
429, Retry-After that is garbage                   | 429*2         | 429*2          | 429*1         | 429*1         | 429*1                             | 429*1         | unstarted:429*1
503, Retry-After of an hour                        | 503*1         | 503*1          | 503*1         | 503*1         | 503*1                             | 503*1         | unstarted:503*1
504 page                                           | 504!*2        | 504!*2         | 504!*1        | 504!*1        | 504!*1                            | 504!*1        | run?504!*1
404 page                                           | 404*1         | 404*1          | 404*1         | 404*1         | 404*1                             | 404*1         | unstarted:404*1
413 page                                           | 413*1         | 413*1          | 413*1         | 413*1         | 413*1                             | 413*1         | unstarted:413*1
401, once                                          | ok*2          | ok*2           | ok*2          | ok*2          | body-source*1                     | ok*2          | ok*2
401 for ever                                       | 401*2         | 401*2          | 401*2         | 401*2         | body-source*1                     | 401*2         | 401*2
401 of the gateway                                 | gateway:401*1 | gateway:401*1  | gateway:401*1 | gateway:401*1 | gateway:401*1                     | gateway:401*1 | gateway:401*1
403 of the gateway                                 | gateway:403*1 | gateway:403*1  | gateway:403*1 | gateway:403*1 | gateway:403*1                     | gateway:403*1 | gateway:403*1
sign-in of the gateway                             | gateway:302*1 | gateway:302*1  | gateway:302*1 | gateway:302*1 | gateway:undefined*1,gateway:302*1 | gateway:302*1 | gateway:302*1

# Redirects
301 within the origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
301 to another origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
301 without Location                               | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
302 within the origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
302 to another origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
302 without Location                               | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
303 within the origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
303 to another origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
303 without Location                               | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
307 within the origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
307 to another origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
307 without Location                               | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
308 within the origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
308 to another origin                              | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1
308 without Location                               | redirect*1    | redirect*1     | redirect*1    | redirect*1    | redirect*1                        | redirect*1    | redirect*1

# Successes that are no answer of this API
200, a page                                        | content!*1    | content!*1     | content!*1    | content!*1    | content!*1                        | content!*1    | run?content!*1
200, empty                                         | nothing*1     | ok*1           | nothing*1     | nothing*1     | nothing*1                         | nothing*1     | run?content!*1
200, null                                          | as-sent*1     | as-sent*1      | as-sent*1     | as-sent*1     | as-sent*1                         | as-sent*1     | run?content!*1
200, an object of another kind                     | as-sent*1     | as-sent*1      | as-sent*1     | as-sent*1     | as-sent*1                         | as-sent*1     | run?content!*1
200, a list of nothing                             | as-sent*1     | as-sent*1      | as-sent*1     | as-sent*1     | as-sent*1                         | as-sent*1     | run?content!*1
200, NaN                                           | content!*1    | as-sent*1      | content!*1    | content!*1    | content!*1                        | content!*1    | run?content!*1
200, cut under a right length                      | content!*1    | as-sent*1      | content!*1    | content!*1    | content!*1                        | content!*1    | run?content!*1
200, words                                         | content!*1    | ok*1           | content!*1    | content!*1    | content!*1                        | content!*1    | run?content!*1
next page at another origin                        | ok*1          | ok*1           | ok*1          | ok*1          | ok*1                              | ok*1          | ok*1
`);
