"""What shows that a question is asked from where the other person stands, whatever it is about."""

from __future__ import annotations

from askwell.preparation.rules.checking.phrases import phrases

OWN_VIEW = phrases(
    """
    - you|yourself|your_team|your_colleagues|people|insiders|nobody|outsiders|everyone|newcomers|anyone .. wish
      |think|feel|see|notice|find|describe|explain|say|wonder|hope|believe|remember|experience|learn|learned
      |discovered|experienced|miss|value|rate|recommend|advise|suggest|like|love|enjoy|hate|misunderstand
      |get_wrong|overlook|expect|expected|trust|changed|understand|underestimate|tell|compare|choose|chose|weigh
      |put_it|summarise|summarize|felt|found|noticed|saw|thought|imagine|picture|know|worry|weighed|decide|decided
      |judge|believed|cope|deal|handle|change|prefer|use|used
    - do|did|would|could|can|have|had|should|were|are|might|will you .. .. .. wish|think|feel|see|notice|find
      |describe|explain|say|remember|learn|miss|value|recommend|advise|suggest|like|enjoy|expect|imagined|expected
      |put|deal|cope|handle|decide|choose|change|judge|look_for|look_out|take|prepare|pick|keep|make_sure|make_of
      |make_sense|win|manage|balance|measure|use|build|combine
    - differ|differs|compare|compares|compared|as_opposed_to|versus
    - nobody|no_one|not_one writes|says|mentions|tells|told|warns|warned
    - really|actually tell|tells|say|says
    - a|the good|great|bad|poor|strong|decent|excellent|weak|brilliant|mediocre
    - mean|stand_for|means in|at|on your
    - in|for your trade|field|line|experience|kind|view
    - assume|assumes|assumed|miss|misses|overlook
    - people in your position|place|role|shoes
    - persuade|convince your
    - nicest|loveliest|saddest|funniest|oddest part|bit|moment
    - one of your
    - size|history|location affect|shape|show
    - chances|odds|chance that|of
    - your|the excuse|reason|defence|explanation
    - as|from what? you|your see|saw|seen|experience|perspective|point_of_view|side|desk|chair|seat|view|it|know
      |have
    - your own? view|opinion|experience|eyes|words|mind|perspective|eye|gut|sense|impression|take|desk|seat
      |feeling|guess|time|heart|own|point_of_view|daily|day|days|week|weeks|career|path|work|life|judgment
      |judgement|honest
    - for|to you|you_personally|yourself $|,|personally|and|when|as|in|on|at|day
    - really|actually|truly|honestly matter|matters|mean|means|feel|feels|like|count|counts|change|changes|make
      |makes|different|need|needed|looks|look|worth|work|works|goes|go|look_for|teach|teaches|prepare
    - in practice|real_life|reality|daily_life|your_experience|your_view|your_eyes|your_opinion|your_words
      |your_case|day_to_day
    - surprise|surprises|surprised|misconception|misconceptions|misunderstand|misunderstood|myth|myths|get_wrong
      |gets_wrong|got_wrong|nobody_tells|no_one_tells|does_not_say|do_not_say|not_on_the|cannot_be_found|unwritten
      |unspoken|behind_the_scenes|behind_the|beneath|between_the_lines|hidden|from_the_inside|inside|not_tell
      |not_say|leave_out|leaves_out|left_out|never_say|never_mentions|never_says|cannot_be_seen|wrong_about
      |never_mention|not_mention|does_not_tell|not_show
    - like $|for|to|in|at|when|as|on|if
    - feel|feels|felt|sound|sounds|look|looks|life|it like|for
    - worth|worthwhile|pay_off|make_a_difference|valued|respected|useful|helpful|overrated|underrated
    - realistic|reasonable|sensible|decent|fair|healthy|liveable|expect
    - ordinary|wet|quiet|bad|hard|typical|slow|normal|usual|average|good|busy day|afternoon|morning|week|monday
      |tuesday|shift|night|days|client|case|customer|pupil|patient|project|lesson|mistake|month|year
    - did|have|had|were|was you
    - your last|first|next|latest|hardest|best|worst|favourite|favorite|biggest
    """
)
